import { genesisChain } from '#shared/sync/chain.ts'
import type { Batch, Cursor, RecordState } from '#shared/sync/protocol.ts'
import { judgeIn } from '#shared/sync/server/judgeIn.ts'
import type {
  FairReader,
  FairWriter,
  JudgedOp,
  LogEntry,
  PushOutcome,
  PushQuestion,
  PushStanding,
  ReplicaRow,
  StoredVerdict,
  SyncStore,
} from '#shared/sync/store.ts'
import { emptied } from '#shared/sync/verifyOp.ts'

/** Everything the server keeps of one fair. Values are never changed in place, so a shallow copy is a backup. */
export interface FairData {
  readonly genesis: string
  head: Cursor
  readonly log: LogEntry[]
  readonly batches: Map<string, Batch>
  readonly judged: Map<string, JudgedOp>
  readonly replicas: Map<string, ReplicaRow>
  readonly erased: Set<string>
  folded: Cursor
  readonly records: Map<string, RecordState>
}

export const emptyFair = (fairId: string, epoch: string): FairData => ({
  genesis: genesisChain(fairId),
  head: { epoch, seq: 0, chain: genesisChain(fairId) },
  log: [],
  batches: new Map(),
  judged: new Map(),
  replicas: new Map(),
  erased: new Set(),
  folded: { epoch, seq: 0, chain: genesisChain(fairId) },
  records: new Map(),
})

export const copyFair = (data: FairData): FairData => ({
  genesis: data.genesis,
  head: data.head,
  log: [...data.log],
  batches: new Map(data.batches),
  judged: new Map(data.judged),
  replicas: new Map(data.replicas),
  erased: new Set(data.erased),
  folded: data.folded,
  records: new Map(data.records),
})

/**
 * The server's store in memory: what the contract suite and the simulator run on. A transaction works on a copy that
 * takes the place of the data when it commits. `pause` stands for the database's answer: others run meanwhile, or the
 * process ends there.
 */
export class MemorySyncStore implements SyncStore {
  readonly fairs: Map<string, FairData>
  readonly #pause: () => Promise<void>
  readonly #writing = new Map<string, Promise<unknown>>()

  constructor(fairs: Map<string, FairData> = new Map(), pause: () => Promise<void> = async () => undefined) {
    this.fairs = fairs
    this.#pause = pause
  }

  async createFair(fairId: string, epoch: string): Promise<void> {
    if (!this.fairs.has(fairId)) this.fairs.set(fairId, emptyFair(fairId, epoch))
  }

  async write<T>(fairId: string, work: (tx: FairWriter) => Promise<T>): Promise<T> {
    const before = this.#writing.get(fairId)
    const own = (async () => {
      // How the one before ended is its own caller's matter.
      await before?.catch(() => undefined)
      await this.#pause()
      const draft = copyFair(this.#fair(fairId))
      const value = await work(writerOf(draft, this.#pause))
      await this.#pause()
      this.fairs.set(fairId, draft)
      await this.#pause()
      return value
    })()
    this.#writing.set(fairId, own)
    return own
  }

  async judge<T>(
    fairId: string,
    question: PushQuestion,
    decide: (standing: PushStanding) => PushOutcome<T>,
  ): Promise<T> {
    return this.write(fairId, async (tx) => judgeIn(tx, question, decide))
  }

  async read<T>(fairId: string, work: (tx: FairReader) => Promise<T>): Promise<T> {
    await this.#pause()
    return work(readerOf(this.#fair(fairId), this.#pause))
  }

  #fair(fairId: string): FairData {
    const data = this.fairs.get(fairId)
    if (data === undefined) throw new RangeError(`no fair ${fairId}`)
    return data
  }
}

export function readerOf(data: FairData, pause: () => Promise<void>): FairReader {
  const after = <T>(value: () => T): Promise<T> => pause().then(value)
  return {
    head: () => after(() => data.head),
    chainsAt: (seqs) => after(() => new Map(seqs.flatMap((seq) => chainAt(data, seq)))),
    entriesAfter: (seq, limit) => after(() => data.log.slice(seq, seq + limit)),
    batches: (hashes) => after(() => hashes.flatMap((hash) => data.batches.get(hash) ?? [])),
    verdictsOf: (opIds) => after(() => new Map(opIds.flatMap((opId) => verdictIn(data, opId)))),
    opsAt: (replicaId, ns) =>
      after(() =>
        [...data.judged.values()]
          .filter((judged) => judged.replicaId === replicaId && ns.includes(judged.n))
          .map(({ n, verdict }) => ({ n, opId: verdict.opId })),
      ),
    replicas: (ids) => after(() => ids.flatMap((id) => data.replicas.get(id) ?? [])),
    erasedAmong: (ids) => after(() => new Set(ids.filter((id) => data.erased.has(id)))),
    folded: () => after(() => data.folded),
    records: (afterId, limit) =>
      after(() =>
        [...data.records.values()]
          .filter(({ recordId }) => afterId === null || recordId > afterId)
          .toSorted((left, right) => (left.recordId < right.recordId ? -1 : 1))
          .slice(0, limit),
      ),
    recordsById: (ids) => after(() => ids.flatMap((id) => data.records.get(id) ?? [])),
  }
}

export function writerOf(data: FairData, pause: () => Promise<void>): FairWriter {
  const after = (work: () => void): Promise<void> => pause().then(work)
  return {
    ...readerOf(data, pause),
    append: (entries) =>
      after(() => {
        for (const entry of entries) {
          if (entry.seq !== data.head.seq + 1) throw new RangeError('the log has no gap')
          data.log.push(entry)
          data.head = { ...data.head, seq: entry.seq, chain: entry.chain }
        }
      }),
    saveBatch: (batch) => after(() => void (data.batches.has(batch.hash) || data.batches.set(batch.hash, batch))),
    saveVerdicts: (judged) =>
      after(() => {
        for (const one of judged) {
          const earlier = data.judged.get(one.verdict.opId)
          if (earlier === undefined || earlier.verdict.status === 'deferred') data.judged.set(one.verdict.opId, one)
        }
      }),
    saveReplicas: (rows) =>
      after(() => {
        for (const row of rows) data.replicas.set(row.replicaId, row)
      }),
    eraseContent: (ids) =>
      after(() => {
        for (const id of ids) data.erased.add(id)
        for (const [index, entry] of data.log.entries())
          if (ids.includes(entry.op.recordId)) data.log[index] = { ...entry, op: emptied(entry.op) }
      }),
    saveRecords: (rows) =>
      after(() => {
        for (const row of rows) data.records.set(row.recordId, row)
      }),
    saveFolded: (cursor) =>
      after(() => {
        data.folded = cursor
      }),
  }
}

function chainAt(data: FairData, seq: number): [number, string][] {
  if (seq === 0) return [[0, data.genesis]]
  const entry = data.log[seq - 1]
  return entry === undefined ? [] : [[seq, entry.chain]]
}

function verdictIn(data: FairData, opId: string): [string, StoredVerdict][] {
  const judged = data.judged.get(opId)
  return judged === undefined ? [] : [[opId, judged.verdict]]
}
