import type { Batch, Cursor, Ranges, RecordState, Verdict, WireOp } from './protocol.ts'

/**
 * What the server's rules (server/*.ts) need of a database. They are the same code over memory, SQLite and PostgreSQL;
 * tests/contract/syncStore runs one suite over all three. Every method works on one fair; nothing crosses fairs.
 */
export interface SyncStore {
  /** Before anybody is enrolled for it; a fair that is there keeps its epoch. */
  createFair(fairId: string, epoch: string): Promise<void>
  /**
   * One transaction that holds the fair's head row locked from its first statement to the commit, so that pushes to one
   * fair come one after the other and seq has no gap. Rolls back whole when `work` throws. Durable when it resolves.
   * `work` may run twice (a serialization failure), so it does nothing but call the transaction.
   */
  write<T>(fairId: string, work: (tx: FairWriter) => Promise<T>): Promise<T>
  /**
   * Judges one push: what it has to know is read, `decide` says what becomes of it, and that is stored, in one transaction
   * that holds the fair's head. Durable when it resolves. A store may judge pushes of several fairs in one transaction, so
   * that they share its cost. `decide` waits for nothing, changes nothing outside and may run twice.
   * @throws RangeError for a fair that is not there.
   */
  judge<T>(fairId: string, question: PushQuestion, decide: (standing: PushStanding) => PushOutcome<T>): Promise<T>
  /** One committed state, however many statements it takes; never waits for a writer. */
  read<T>(fairId: string, work: (tx: FairReader) => Promise<T>): Promise<T>
}

/** An entry of the log as stored. Content may have been emptied since (erasure); hash, stamp and chain never change. */
export interface LogEntry {
  readonly seq: number
  /** The chain after this entry: chainAfter(chain before, op hash, stamp). */
  readonly chain: string
  readonly op: WireOp
  /** JSON of `op`, where it is at hand. */
  readonly text?: string
  readonly stamp: string
  /** The batch that signed it, and its place there; null for an op that the server wrote. */
  readonly signed: { readonly batchHash: string; readonly place: number } | null
}

/** Never `duplicate`: that is what a second push of an accepted op is told. */
export type StoredVerdict = Exclude<Verdict, { status: 'duplicate' }>

/** A verdict with what holes and clones are found by. */
export interface JudgedOp {
  readonly verdict: StoredVerdict
  readonly replicaId: string
  readonly n: number
}

export interface ReplicaRow {
  readonly replicaId: string
  /** Of n that were accepted or rejected; a deferred op counts as not there yet. */
  readonly ranges: Ranges
  /** Two ops came under one n: two computers write under this id. */
  readonly isCloned: boolean
}

/** What has to be known before a push can be judged. */
export interface PushQuestion {
  /** The ops themselves and those that they build on. */
  readonly opIds: readonly string[]
  readonly recordIds: readonly string[]
  readonly replicaId: string
  /** Under which n the ops come. */
  readonly ns: readonly number[]
}

/** The answer to it, as it stood when the fair's head was locked. */
export interface PushStanding {
  readonly head: Cursor
  readonly verdicts: ReadonlyMap<string, StoredVerdict>
  readonly erased: ReadonlySet<string>
  readonly replica: ReplicaRow | undefined
  readonly opsAt: readonly OpAt[]
}

/** An op that was judged under an n of a replica; with a cloned disk there is more than one under an n. */
export interface OpAt {
  readonly n: number
  readonly opId: string
}

/** What is stored of a push, and what its sender is told. */
export interface PushOutcome<T> {
  readonly answer: T
  /** Null when nothing was accepted. */
  readonly batch: Batch | null
  readonly entries: readonly LogEntry[]
  readonly judged: readonly JudgedOp[]
  readonly replica: ReplicaRow
}

/** How far the records table has followed the log; `seq` 0 before the first time. */
export type FoldedCursor = Cursor

export interface FairReader {
  /** A fair without a log stands at seq 0 and `genesisChain(fairId)`. */
  head(): Promise<Cursor>
  /** The chain at each of these places that the log has; place 0 is the genesis. */
  chainsAt(seqs: readonly number[]): Promise<ReadonlyMap<number, string>>
  /** Ascending from the one after `seq`, at most `limit`. */
  entriesAfter(seq: number, limit: number): Promise<readonly LogEntry[]>
  batches(hashes: readonly string[]): Promise<readonly Batch[]>
  verdictsOf(opIds: readonly string[]): Promise<ReadonlyMap<string, StoredVerdict>>
  /** The op ids judged under these n of one replica. */
  opsAt(replicaId: string, ns: readonly number[]): Promise<readonly OpAt[]>
  replicas(replicaIds: readonly string[]): Promise<readonly ReplicaRow[]>
  /** Which of these records were erased. */
  erasedAmong(recordIds: readonly string[]): Promise<ReadonlySet<string>>
  folded(): Promise<FoldedCursor>
  /** Records as of `folded`, ascending by id after `after`. */
  records(after: string | null, limit: number): Promise<readonly RecordState[]>
  recordsById(recordIds: readonly string[]): Promise<readonly RecordState[]>
}

export interface FairWriter extends FairReader {
  /** The entries follow the head without a gap; the head moves to the last one in the same transaction. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Kept once by its hash; the same batch again (a relay's) changes nothing. */
  saveBatch(batch: Batch): Promise<void>
  /** A later verdict replaces a deferred one, never another. */
  saveVerdicts(judged: readonly JudgedOp[]): Promise<void>
  saveReplicas(rows: readonly ReplicaRow[]): Promise<void>
  /** Empties values and salts of all ops of these records and remembers that they are erased. Commits stay (E1). */
  eraseContent(recordIds: readonly string[]): Promise<void>
  saveRecords(rows: readonly RecordState[]): Promise<void>
  saveFolded(cursor: FoldedCursor): Promise<void>
}

/**
 * The erasures of all fairs, kept outside the database and its backups: a restored server reads it before it answers
 * anybody (E4). `add` is durable before the erasing transaction begins.
 */
export interface ErasureList {
  add(fairId: string, recordIds: readonly string[]): Promise<void>
  all(): Promise<readonly { readonly fairId: string; readonly recordIds: readonly string[] }[]>
}
