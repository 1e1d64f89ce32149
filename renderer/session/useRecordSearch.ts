import { useEffect, useState } from 'react'
import type { Station } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { searchRecords, watchSearch } from '#renderer/flows/search/searchRecords.ts'
import { foundKinds, type SearchHit, type SearchOptions } from '#shared/search/searchHit.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import type { Live } from './useLive.ts'

export interface RecordSearch {
  readonly live: Live<readonly SearchHit[]>
  /** False while an answer to an older text is still shown: nothing may be picked blindly then. */
  readonly isCurrent: boolean
}

/**
 * What fits the text, while it is typed: a newer text cancels the older question, and commits ask again. The answer
 * to the text before stays until the next one is there, so a list does not flicker. Empty text finds nothing.
 * `kinds` is compared by identity: pass a constant list.
 */
export function useRecordSearch(text: string, { kinds, limit }: SearchOptions = {}): RecordSearch {
  const station = useStation()
  const fairId = useSession().fair.id
  const [answer, setAnswer] = useState<Answer>({ text: '', live: { state: 'loading' } })
  const isEmpty = text.trim() === ''

  useEffect(() => {
    if (isEmpty) return undefined
    let abort = new AbortController()
    const ask = async () => {
      abort.abort()
      abort = new AbortController()
      const { signal } = abort
      const live = await settle(station, fairId, text, {
        ...(kinds === undefined ? {} : { kinds }),
        ...(limit === undefined ? {} : { limit }),
        signal,
      })
      if (!signal.aborted) setAnswer({ text, live })
    }
    void ask()
    const unwatch = watchSearch(station, fairId, foundKinds, () => void ask())
    return () => {
      abort.abort()
      unwatch()
    }
  }, [station, fairId, text, isEmpty, kinds, limit])

  if (isEmpty) return { live: { state: 'ready', value: [] }, isCurrent: true }
  const isCurrent = answer.text === text
  return { live: isCurrent || isNextTo(answer.text, text) ? answer.live : { state: 'loading' }, isCurrent }
}

interface Answer {
  readonly text: string
  readonly live: Live<readonly SearchHit[]>
}

/** One text continues the other: typing on, or taking back. */
const isNextTo = (before: string, now: string): boolean =>
  before !== '' && (now.startsWith(before) || before.startsWith(now))

type Question = Parameters<typeof searchRecords>[3]

async function settle(station: Station, fairId: string, text: string, question: Question): Promise<Answer['live']> {
  try {
    return { state: 'ready', value: await searchRecords(station, fairId, text, question) }
  } catch (error) {
    return { state: 'failed', error: describeStorageError(error) }
  }
}
