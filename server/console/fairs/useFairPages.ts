import { useCallback, useState } from 'react'
import { ok, type Result } from '#shared/errors/result.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { type Answer, useAnswer } from '../useAnswer.ts'

/** As the server pages them. */
const pageLength = 100

export interface FairPages extends Answer<readonly FairView[]> {
  readonly hasMore: boolean
  readonly more: () => void
}

/** The list of fairs, newest first, as many pages of it as were asked for. */
export function useFairPages(): FairPages {
  const [pages, setPages] = useState(1)
  const answer = useAnswer<readonly FairView[]>('fairs', async () => readPages(pages), 15_000)
  const { reload } = answer
  const more = useCallback(() => {
    setPages((count) => count + 1)
    reload()
  }, [reload])
  const hasMore = answer.live.state === 'ready' && answer.live.value.length === pages * pageLength
  return { ...answer, hasMore, more }
}

async function readPages(count: number): Promise<Result<FairView[]>> {
  const fairs: FairView[] = []
  for (let page = 0; page < count; page += 1) {
    const answer = await office.fairs(fairs.at(-1))
    if (!answer.ok) return answer
    fairs.push(...answer.value)
    if (answer.value.length < pageLength) break
  }
  return ok(fairs)
}
