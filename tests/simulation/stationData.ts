import { initialClock } from '#shared/ops/hybridClock.ts'
import type { ReplicaState } from '#shared/ops/makeOp.ts'
import type { Conflict } from '#shared/sync/fold/foldOp.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import {
  freshSyncState,
  type KnownBatch,
  type Logged,
  type Queued,
  type RejectedOp,
  type SyncState,
} from '#shared/sync/station/stationStore.ts'

/** What lies on one station's disk. Values are never changed in place, so a shallow copy is a cloned disk. */
export interface StationData {
  sync: SyncState
  replica: ReplicaState
  nextPlace: number
  readonly queue: Map<string, Queued>
  readonly log: Map<string, Logged>
  readonly batches: Map<string, KnownBatch>
  readonly states: Map<string, RecordState>
  readonly stale: Set<string>
  readonly views: Map<string, RecordState>
  readonly conflicts: Map<string, Conflict>
  readonly rejected: Map<string, RejectedOp>
  readonly erased: Set<string>
}

export const emptyDisk = (replicaId: string): StationData => ({
  sync: freshSyncState,
  replica: { replicaId, nextN: 1, clock: initialClock },
  nextPlace: 0,
  queue: new Map(),
  log: new Map(),
  batches: new Map(),
  states: new Map(),
  stale: new Set(),
  views: new Map(),
  conflicts: new Map(),
  rejected: new Map(),
  erased: new Set(),
})

export const copyDisk = (data: StationData): StationData => ({
  ...data,
  queue: new Map(data.queue),
  log: new Map(data.log),
  batches: new Map(data.batches),
  states: new Map(data.states),
  stale: new Set(data.stale),
  views: new Map(data.views),
  conflicts: new Map(data.conflicts),
  rejected: new Map(data.rejected),
  erased: new Set(data.erased),
})
