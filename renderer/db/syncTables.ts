import type { Op } from '#shared/ops/op.ts'
import type { SealedValue } from '#shared/records/defineRecord.ts'
import type { Conflict } from '#shared/sync/fold/foldOp.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import type { KnownBatch, Logged, Queued, SyncState } from '#shared/sync/station/stationStore.ts'

/** What sync keeps beside the records (shared/sync/station/stationStore.ts). Sensitive parts lie sealed in all of it. */
export const syncTables = {
  syncPlace: 'fairId',
  syncQueue: '++place, &opId, [fairId+recordId], [fairId+isSent+place]',
  syncLog: 'opId, [fairId+seq], [fairId+recordId]',
  syncBatch: '[fairId+hash]',
  syncRecord: 'recordId, [fairId+isStale]',
  syncConflict: 'key, fairId, recordId, lostOpId',
  syncRejected: 'opId, fairId, recordId',
  syncErased: '[fairId+recordId]',
} as const

/** What came later than `syncTables`: states of records that were loaded and not touched since, many to a row. */
export const syncPackTable = { syncPack: '[fairId+last]' } as const

/** Where this computer stands with one fair's server. */
export interface SyncPlaceRow {
  readonly fairId: string
  readonly state: SyncState
  /** The outbox row up to which everything is in the queue. */
  readonly takenSeq: number
}

/** IndexedDB has no index over booleans. */
export type Flag = 0 | 1

export interface SyncQueueRow extends Omit<Queued, 'place' | 'op' | 'isSent'> {
  /** Local order; assigned by IndexedDB. */
  readonly place?: number
  readonly fairId: string
  readonly opId: string
  readonly recordId: string
  readonly isSent: Flag
  readonly op: Op
}

export interface SyncLogRow extends Omit<Logged, 'op'> {
  readonly opId: string
  readonly fairId: string
  readonly recordId: string
  readonly op: Op
}

export interface SyncBatchRow extends KnownBatch {
  readonly fairId: string
}

/** The fold of the log; what the screens show lies in the record's own table. */
export interface SyncRecordRow {
  readonly recordId: string
  readonly fairId: string
  readonly isStale: Flag
  readonly state: Omit<RecordState, 'sensitive'>
  /** The sensitive values, null when there are none. */
  readonly sealed: SealedValue | null
}

/** See stationStore/packedStates.ts. */
export interface SyncPackRow {
  readonly fairId: string
  /** The greatest record id that was ever in it. */
  readonly last: string
  readonly rows: readonly SyncRecordRow[]
}

export interface SyncConflictRow extends Conflict {
  /** `conflictKey`. */
  readonly key: string
  readonly fairId: string
}

export interface SyncRejectedRow {
  readonly opId: string
  readonly fairId: string
  readonly recordId: string
  readonly op: Op
  readonly code: string
  /** When somebody said that they have seen to it; the op stays. */
  readonly settledAt?: string
}

export interface SyncErasedRow {
  readonly fairId: string
  readonly recordId: string
}

export const conflictKey = ({ recordId, field, lostOpId }: Conflict): string => `${recordId} ${field} ${lostOpId}`
