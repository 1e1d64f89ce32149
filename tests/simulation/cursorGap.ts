import { chainAfter } from '#shared/sync/chain.ts'
import type { RequestOf, ResponseOf } from '#shared/sync/protocol.ts'
import { judgeIn } from '#shared/sync/server/judgeIn.ts'
import { narrowOp, type View } from '#shared/sync/server/view.ts'
import type { FairReader, FairWriter, PushOutcome, PushQuestion, PushStanding, SyncStore } from '#shared/sync/store.ts'
import { emptied } from '#shared/sync/verifyOp.ts'
import { copyFair, emptyFair, type FairData, readerOf, writerOf } from '#tests/contract/memorySyncStore.ts'

/** How many numbers a transaction draws from the sequence at once. */
const block = 1000

/**
 * The sabotage `cursor-gap`: what a bigserial does. Transactions draw their numbers when they begin, nobody waits for
 * anybody, and a reader who has seen a later number never comes back for an earlier one that commits after it.
 */
export class GapStore implements SyncStore {
  readonly fairs: Map<string, FairData>
  readonly #pause: () => Promise<void>
  readonly #sequence: { last: number }

  constructor(fairs: Map<string, FairData>, pause: () => Promise<void>, sequence: { last: number }) {
    this.fairs = fairs
    this.#pause = pause
    this.#sequence = sequence
  }

  async createFair(fairId: string, epoch: string): Promise<void> {
    if (!this.fairs.has(fairId)) this.fairs.set(fairId, emptyFair(fairId, epoch))
  }

  async write<T>(fairId: string, work: (tx: FairWriter) => Promise<T>): Promise<T> {
    await this.#pause()
    const before = this.#fair(fairId)
    const draft = copyFair(before)
    this.#sequence.last += 1
    draft.head = { ...draft.head, seq: this.#sequence.last * block }
    const known = new Set(draft.judged.keys())
    const length = draft.log.length
    const value = await work(writerOf(draft, this.#pause))
    await this.#pause()
    const data = this.#fair(fairId)
    for (const [opId, judged] of draft.judged) if (!known.has(opId)) data.judged.set(opId, judged)
    for (const [hash, batch] of draft.batches) data.batches.set(hash, batch)
    for (const [id, row] of draft.replicas) data.replicas.set(id, row)
    for (const id of draft.erased) data.erased.add(id)
    data.log.push(...draft.log.slice(length).filter(({ op }) => !data.log.some((entry) => entry.op.opId === op.opId)))
    data.log.sort((one, other) => one.seq - other.seq)
    for (const [index, entry] of data.log.entries())
      if (data.erased.has(entry.op.recordId)) data.log[index] = { ...entry, op: emptied(entry.op) }
    data.head = { ...data.head, seq: data.log.at(-1)?.seq ?? 0 }
    await this.#pause()
    return value
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

/** Pages by the number last seen. To the station they look sound: numbered without a gap, with a chain that fits. */
export class PullByPosition {
  /** By the chain of the cursor that was given out: the number it stands for. */
  readonly #positions = new Map<string, number>()

  pull(data: FairData, view: View, { cursor, limit }: RequestOf<'pull'>): ResponseOf<'page'> {
    const { epoch } = data.head
    const from = cursor ?? { epoch, seq: 0, chain: data.genesis }
    const found = data.log.filter((entry) => entry.seq > (this.#positions.get(from.chain) ?? 0)).slice(0, limit)
    let { chain } = from
    const entries = found.map(({ op, stamp }, index) => {
      chain = chainAfter(chain, op.hash, stamp)
      return { seq: from.seq + index + 1, op: narrowOp(op, view), stamp, signed: null }
    })
    const last = found.at(-1)
    if (last !== undefined) this.#positions.set(chain, last.seq)
    const to = { epoch, seq: from.seq + found.length, chain }
    const isHead = last === undefined || last.seq === data.log.at(-1)?.seq
    return {
      type: 'page',
      from,
      entries,
      batches: [],
      count: entries.length,
      to,
      head: isHead ? to : { ...to, seq: to.seq + 1 },
      end: 'page',
    }
  }
}
