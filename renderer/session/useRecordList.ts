import { startTransition, useEffect, useState } from 'react'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { listRecords } from '#renderer/flows/search/listRecords.ts'
import { watchSearch } from '#renderer/flows/search/searchRecords.ts'
import type { FoundKind, ListOptions } from '#shared/search/searchHit.ts'
import { type IndexedKind, indexedKinds } from '#shared/search/searchIndex.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import type { Live } from './useLive.ts'

/** During a rush at the doors there are several commits a second; a list of 100,000 is not sorted for each. */
const restMs = 1000

export interface RecordList {
  readonly live: Live<readonly string[]>
  /** False while the list of the options before is still shown: that it is empty says nothing about these. */
  readonly isCurrent: boolean
}

/**
 * The ids of a whole list, kept current by commits. The former list stays until the next one is there.
 * `options` is compared by identity: memoise it.
 */
export function useRecordList(kind: FoundKind, options: ListOptions): RecordList {
  const station = useStation()
  const fairId = useSession().fair.id
  const [answer, setAnswer] = useState<Answer>({ options, live: { state: 'loading' } })

  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    let isAsking = false
    let isStale = false
    const ask = async () => {
      isStale = true
      if (isAsking) return
      isAsking = true
      while (isStale && !signal.aborted) {
        isStale = false
        const next = await settle(listRecords(station, fairId, kind, { ...options, signal }))
        if (signal.aborted) return
        // Drawing a screen full of lines is not to keep a key waiting.
        startTransition(() =>
          setAnswer((before) => {
            if (!isSame(before.live, next)) return { options, live: next }
            return before.options === options ? before : { options, live: before.live }
          }),
        )
        await pause(restMs)
      }
      isAsking = false
    }
    void ask()
    const unwatch = watchSearch(station, fairId, kindsThatMatter(kind, options), () => void ask())
    return () => {
      ended.abort()
      unwatch()
    }
  }, [station, fairId, kind, options])

  return { live: answer.live, isCurrent: answer.options === options }
}

interface Answer {
  readonly options: ListOptions
  readonly live: Live<readonly string[]>
}

/** Scans and badges matter to a list of people only while it is filtered or sorted by them. */
function kindsThatMatter(kind: FoundKind, options: ListOptions): readonly IndexedKind[] {
  const facets = [...Object.keys(options.filter ?? {}), options.sort?.by ?? '']
  const others = indexedKinds.filter((other) => other !== 'badge' && other !== 'scan')
  if (kind !== 'attendee') return others
  return [
    ...others,
    ...(facets.includes('hasBadge') ? (['badge'] as const) : []),
    ...(facets.includes('hasArrived') ? (['scan'] as const) : []),
  ]
}

async function settle(asked: Promise<readonly string[]>): Promise<Live<readonly string[]>> {
  try {
    return { state: 'ready', value: await asked }
  } catch (error) {
    return { state: 'failed', error: describeStorageError(error) }
  }
}

/** The same ids keep the same list, so that nothing is drawn again. */
const isSame = (a: Live<readonly string[]>, b: Live<readonly string[]>): boolean =>
  a.state === 'ready' &&
  b.state === 'ready' &&
  a.value.length === b.value.length &&
  a.value.every((id, index) => id === b.value[index])

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
