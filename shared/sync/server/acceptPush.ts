import type { Sha256 } from '../../ops/hashOp.ts'
import { placesIn } from '../batchText.ts'
import { chainAfter } from '../chain.ts'
import type { RequestOf, ResponseOf, Verdict, WireOp } from '../protocol.ts'
import { addToRanges } from '../ranges.ts'
import { giveStamp } from '../stamp.ts'
import type { FairWriter, JudgedOp, LogEntry, StoredVerdict, SyncStore } from '../store.ts'
import { emptied, faultOf, isEmptied } from '../verifyOp.ts'

/** What was found out about a push before its rules run: whom it comes from and what its author may do. */
export interface PushContext {
  readonly fairId: string
  /** The server's clock. */
  readonly nowMs: number
  /** The platform's own, where there is a faster one. */
  readonly sha256?: Sha256
  /**
   * The enrolled device that the batch names (`stationId`): unknown, or with its signature checked. `refuse` says why the
   * author's role may not write an op, else null.
   */
  readonly author:
    | { readonly isKnown: false }
    | {
        readonly isKnown: true
        readonly isSignatureRight: boolean
        /** The author sends it itself, so its clocks are the ones in the message. */
        readonly isSender: boolean
        readonly refuse: (op: WireOp) => string | null
      }
}

type Push = RequestOf<'push'>

/** Judges a push and stores what is accepted, in one transaction. Rules P1 to P9. */
export async function acceptPush(
  store: SyncStore,
  context: PushContext,
  push: Push,
): Promise<ResponseOf<'pushed'> | { readonly refused: 'SYNC_SIGNATURE' }> {
  const places = placesIn(push)
  if (places === null || (context.author.isKnown && !context.author.isSignatureRight))
    return { refused: 'SYNC_SIGNATURE' }
  return store.write(context.fairId, (tx) => judge(tx, context, push, places))
}

async function judge(
  tx: FairWriter,
  context: PushContext,
  push: Push,
  places: readonly number[],
): Promise<ResponseOf<'pushed'>> {
  const ops = push.items.map((item) => item.op)
  const bases = ops.flatMap((op) => Object.values(op.baseRev))
  const known = new Map(await tx.verdictsOf([...new Set([...ops.map((op) => op.opId), ...bases])]))
  const erased = await tx.erasedAmong([...new Set(ops.map((op) => op.recordId))])
  let head = await tx.head()
  const verdicts: Verdict[] = []
  const judged: JudgedOp[] = []
  const entries: LogEntry[] = []
  for (const [index, { op, stamp: given }] of push.items.entries()) {
    const earlier = known.get(op.opId)
    if (earlier !== undefined && earlier.status !== 'deferred') {
      verdicts.push(earlier.status === 'accepted' ? { ...earlier, status: 'duplicate' } : earlier)
      continue
    }
    const isErased = erased.has(op.recordId)
    const refusal = refusalOf(context, op, isErased)
    let verdict: StoredVerdict
    if (refusal === null) {
      const stampsOfBases = Object.values(op.baseRev).flatMap((base) => stampIn(known.get(base)))
      const clocks = context.author.isKnown && context.author.isSender ? push : null
      const stamp = giveStamp({ op, clocks, nowMs: context.nowMs, given, bases: stampsOfBases })
      const seq = head.seq + 1
      head = { ...head, seq, chain: chainAfter(head.chain, op.hash, stamp, context.sha256) }
      const signed = { batchHash: push.batch.hash, place: places[index] ?? 0 }
      entries.push({ seq, chain: head.chain, op: isErased ? emptied(op) : op, stamp, signed })
      verdict = { opId: op.opId, status: 'accepted', seq, stamp }
    } else {
      verdict = { opId: op.opId, ...refusal }
    }
    known.set(op.opId, verdict)
    verdicts.push(verdict)
    judged.push({ verdict, replicaId: op.replicaId, n: op.n })
  }
  await save(tx, push, places, entries, judged)
  const leaveReplicas = await noteReplica(tx, push.batch.replicaId, ops, verdicts)
  return { type: 'pushed', verdicts, leaveReplicas, head }
}

const stampIn = (verdict: StoredVerdict | undefined): string[] =>
  verdict?.status === 'accepted' ? [verdict.stamp] : []

type Refusal = { readonly status: 'rejected' | 'deferred'; readonly code: string }

function refusalOf({ author, fairId, sha256 }: PushContext, op: WireOp, isErased: boolean): Refusal | null {
  if (!author.isKnown) return { status: 'deferred', code: 'SYNC_AUTHOR_UNKNOWN' }
  const fault = faultOf(op, fairId, sha256)
  if (fault !== null) return { status: 'rejected', code: fault }
  // A relay whose role hides a part can't bring the op back whole; its author can.
  if (isEmptied(op) && !isErased) return { status: 'deferred', code: 'SYNC_CONTENT_MISSING' }
  const refused = author.refuse(op)
  return refused === null ? null : { status: 'rejected', code: refused }
}

async function save(
  tx: FairWriter,
  { batch, items }: Push,
  places: readonly number[],
  entries: readonly LogEntry[],
  judged: readonly JudgedOp[],
): Promise<void> {
  if (entries.length > 0) {
    const present = new Set(entries.map((entry) => entry.op.opId))
    const left = items.flatMap(({ op }, index) =>
      present.has(op.opId) ? [] : [{ place: places[index] ?? 0, hash: op.hash }],
    )
    const absent = [...batch.absent, ...left].toSorted((one, other) => one.place - other.place)
    await tx.saveBatch({ ...batch, absent })
    await tx.append(entries)
  }
  if (judged.length > 0) await tx.saveVerdicts(judged)
}

/** Rules P6 and P8: which n are judged, and whether two computers write under this id. */
async function noteReplica(
  tx: FairWriter,
  replicaId: string,
  ops: readonly WireOp[],
  verdicts: readonly Verdict[],
): Promise<string[]> {
  const final = ops.filter((_op, index) => verdicts[index]?.status !== 'deferred').map((op) => op.n)
  const [row] = await tx.replicas([replicaId])
  const taken = await tx.opsAt(replicaId, [...new Set(ops.map((op) => op.n))])
  const own = new Map(ops.map((op) => [op.n, op.opId]))
  const isTwice = new Set(ops.map((op) => op.n)).size < ops.length
  const isCloned = row?.isCloned === true || isTwice || taken.some(({ n, opId }) => own.get(n) !== opId)
  const ranges = addToRanges(row?.ranges ?? [], final)
  await tx.saveReplicas([{ replicaId, ranges, isCloned }])
  return isCloned ? [replicaId] : []
}
