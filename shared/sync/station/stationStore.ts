import type { ReplicaState } from '../../ops/makeOp.ts'
import type { Conflict } from '../fold/foldOp.ts'
import type { Batch, Cursor, RecordState, WireOp } from '../protocol.ts'

/** Where this station stands with one fair's server; one row. */
export interface SyncState {
  /** What was applied; null before the first page. */
  readonly cursor: Cursor | null
  /** The log here begins after this place; more than 0 after a snapshot. */
  readonly floor: number
  /** A snapshot that is being loaded. */
  readonly snapshot: { readonly start: Cursor; readonly after: string | null } | null
  /** Records of another life of the server are here, which only a snapshot can put right (R3). */
  readonly needsSnapshot: boolean
  /** Replica ids that this station wrote under and left (P8). */
  readonly left: readonly { readonly replicaId: string; readonly highestN: number }[]
}

export const freshSyncState: SyncState = { cursor: null, floor: 0, snapshot: null, needsSnapshot: false, left: [] }

/** An op that the server has to take, or took and it was not read back yet (L3). */
export interface Queued {
  /** Local order. */
  readonly place: number
  readonly op: WireOp
  /** What an earlier life of the server gave it (R4). */
  readonly stamp: string | null
  /** Of an op of another station that is pushed again (R3): the batch it was signed in, and its place there. */
  readonly signed: { readonly batchHash: string; readonly place: number } | null
  readonly isSent: boolean
  /** Why the server deferred it or it could not be sent. */
  readonly trouble: string | null
}

/** An entry as it was read, with the chain after it. */
export interface Logged {
  readonly seq: number
  readonly chain: string
  readonly op: WireOp
  readonly stamp: string
  readonly signed: { readonly batchHash: string; readonly place: number } | null
}

/** A batch with the hashes of all its ops as far as they are known, by place: enough to prove any part of it (P7). */
export interface KnownBatch extends Omit<Batch, 'absent'> {
  readonly members: Batch['absent']
}

export type RejectedId = Pick<WireOp, 'opId' | 'replicaId' | 'n'>

export interface RejectedOp {
  readonly op: WireOp
  readonly code: string
}

/**
 * What the rules of a station need of its database; IndexedDB in the app, memory in the simulator. The work of a
 * transaction awaits nothing but its calls.
 */
export interface StationStore {
  /** All or nothing, durable when it resolves, one at a time. */
  transaction<T>(work: (tx: StationTx) => Promise<T>): Promise<T>
}

export interface StationTx {
  sync(): Promise<SyncState>
  saveSync(state: SyncState): Promise<void>
  replica(): Promise<ReplicaState>
  saveReplica(replica: ReplicaState): Promise<void>

  /** Not sent yet, in order of place, from the one after `after`. */
  unsent(after: number, limit: number): Promise<readonly Queued[]>
  queueOf(recordIds: readonly string[]): Promise<readonly Queued[]>
  queueLength(): Promise<number>
  enqueue(items: readonly Omit<Queued, 'place'>[]): Promise<void>
  changeQueued(opIds: readonly string[], change: Partial<Pick<Queued, 'isSent' | 'trouble'>>): Promise<void>
  /** Those that were accepted and did not come back: to be pushed again (L3). */
  unsendAll(): Promise<void>
  dequeue(opIds: readonly string[]): Promise<void>

  saveLog(entries: readonly Logged[]): Promise<void>
  /** Ascending. */
  logAfter(seq: number): Promise<readonly Logged[]>
  removeLogAfter(seq: number): Promise<void>
  logOf(recordIds: readonly string[]): Promise<readonly Logged[]>
  /** The opIds that ops of these records in the log were built on. */
  basesOf(recordIds: readonly string[]): Promise<ReadonlySet<string>>
  chainsAt(seqs: readonly number[]): Promise<ReadonlyMap<number, string>>
  saveBatches(batches: readonly KnownBatch[]): Promise<void>
  batches(hashes: readonly string[]): Promise<readonly KnownBatch[]>

  /** The fold of the log, without the queue. */
  states(recordIds: readonly string[]): Promise<readonly RecordState[]>
  saveStates(states: readonly RecordState[]): Promise<void>
  /** The same for a page of a snapshot: ascending by id, and greater than all that were loaded before. */
  saveLoaded(states: readonly RecordState[]): Promise<void>
  removeStates(recordIds: readonly string[]): Promise<void>
  /** Before a snapshot is loaded over what is there: whatever it doesn't save again is stale at its end. */
  markStatesStale(): Promise<void>
  removeStaleStates(): Promise<readonly string[]>
  /** What the screens show (L4); null takes the record away. */
  saveView(recordId: string, state: RecordState | null): Promise<void>

  saveConflicts(conflicts: readonly Conflict[]): Promise<void>
  /** Whose author has edited the field again since, and so made up its mind. */
  dropConflictsLostBy(opIds: readonly string[]): Promise<void>
  dropConflictsOf(recordIds: readonly string[]): Promise<void>
  saveRejected(ops: readonly RejectedOp[]): Promise<void>
  /** Which ops they are; asked at every attempt, so nothing of their content is opened. */
  rejectedIds(): Promise<readonly RejectedId[]>
  rejected(opIds: readonly string[]): Promise<readonly RejectedOp[]>
  dropRejected(opIds: readonly string[]): Promise<void>

  /** Empties content in log, queue and rejected ops (E3), and remembers it. */
  eraseContent(recordIds: readonly string[]): Promise<void>
  erasedAmong(recordIds: readonly string[]): Promise<ReadonlySet<string>>
}
