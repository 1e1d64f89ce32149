import { useCallback, useState } from 'react'
import { ok, type Result } from '#shared/errors/result.ts'
import type { FairNumbers, FairView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { type Answer, useAnswer } from '../useAnswer.ts'

/** As the server pages them. */
const pageLength = 100

export interface ListedFairs {
  readonly fairs: readonly FairView[]
  readonly numbers: ReadonlyMap<string, FairNumbers>
}

export interface FairPages extends Answer<ListedFairs> {
  readonly hasMore: boolean
  readonly more: () => void
}

/** The list of fairs, newest first, as many pages of it as were asked for. */
export function useFairPages(): FairPages {
  const [pages, setPages] = useState(1)
  const answer = useAnswer<ListedFairs>('fairs', async () => readPages(pages), 15_000)
  const { reload } = answer
  const more = useCallback(() => {
    setPages((count) => count + 1)
    reload()
  }, [reload])
  const hasMore = answer.live.state === 'ready' && answer.live.value.fairs.length === pages * pageLength
  return { ...answer, hasMore, more }
}

async function readPages(count: number): Promise<Result<ListedFairs>> {
  const fairs: FairView[] = []
  const numbers = new Map<string, FairNumbers>()
  for (let page = 0; page < count; page += 1) {
    const answer = await office.fairs(fairs.at(-1))
    if (!answer.ok) return answer
    fairs.push(...answer.value)
    const counted = await office.numbersAmong(answer.value.map(({ fairId }) => fairId))
    if (!counted.ok) return counted
    for (const one of counted.value) numbers.set(one.fairId, one)
    if (answer.value.length < pageLength) break
  }
  return ok({ fairs, numbers })
}
