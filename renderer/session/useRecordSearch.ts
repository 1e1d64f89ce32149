import { useEffect, useState } from 'react'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { searchRecords, watchSearch } from '#renderer/flows/search/searchRecords.ts'
import type { SearchHit, SearchOptions } from '#shared/search/searchHit.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import type { Live } from './useLive.ts'

/**
 * What fits the text, while it is typed: a newer text cancels the older question, and commits ask again. The former
 * answer stays until the next one is there, so a list does not flicker. Empty text finds nothing.
 * `kinds` is compared by identity: pass a constant list.
 */
export function useRecordSearch(text: string, { kinds, limit }: SearchOptions = {}): Live<readonly SearchHit[]> {
  const station = useStation()
  const fairId = useSession().fair.id
  const [live, setLive] = useState<Live<readonly SearchHit[]>>(nothing)

  useEffect(() => {
    let abort = new AbortController()
    const ask = async () => {
      abort.abort()
      abort = new AbortController()
      const { signal } = abort
      try {
        const options = { ...(kinds === undefined ? {} : { kinds }), ...(limit === undefined ? {} : { limit }), signal }
        const hits = text.trim() === '' ? [] : await searchRecords(station, fairId, text, options)
        if (!signal.aborted) setLive({ state: 'ready', value: hits })
      } catch (error) {
        if (!signal.aborted) setLive({ state: 'failed', error: describeStorageError(error) })
      }
    }
    void ask()
    const unwatch = watchSearch(station, fairId, () => void ask())
    return () => {
      abort.abort()
      unwatch()
    }
  }, [station, fairId, text, kinds, limit])

  return live
}

const nothing: Live<readonly SearchHit[]> = { state: 'ready', value: [] }
