import { useSyncExternalStore } from 'react'
import { readEnrolment } from '#renderer/db/enrolments.ts'
import { readBacklog } from '#renderer/flows/sync/readBacklog.ts'
import { readStuck, type Stuck } from '#renderer/flows/sync/readStuck.ts'
import type { SyncStatus } from '#renderer/flows/sync/syncStatus.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { useWorkplace } from './stationContext.ts'
import { useLive } from './useLive.ts'

export interface SyncView {
  /** Null where this fair is on no server. */
  readonly enrolment: Enrolment | null
  /** Undefined until the worker has said something. */
  readonly status: SyncStatus | undefined
  /** Changes that the server has not taken. */
  readonly backlog: number
  /** Those of them that it was asked to take, by the reason why it didn't. */
  readonly stuck: readonly Stuck[]
}

/** Where a fair stands with its server; undefined while that is read. */
export function useSyncStatus(fairId: string): SyncView | undefined {
  const { station, sync } = useWorkplace()
  const status = useSyncExternalStore(sync.watch, () => sync.statusOf(fairId))
  const enrolment = useLive(() => readEnrolment(station.db, fairId), [station, fairId])
  const isEnrolled = enrolment.state === 'ready' && enrolment.value !== null
  const queue = useLive(async () => {
    if (!isEnrolled) return { backlog: 0, stuck: [] }
    const [backlog, stuck] = await Promise.all([readBacklog(station.db, fairId), readStuck(station.db, fairId)])
    return { backlog, stuck }
  }, [station, fairId, isEnrolled])
  if (enrolment.state !== 'ready' || queue.state !== 'ready') return undefined
  return { enrolment: enrolment.value, status, ...queue.value }
}
