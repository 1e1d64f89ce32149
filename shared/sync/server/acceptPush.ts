import type { Sha256 } from '../../ops/hashOp.ts'
import { placesIn } from '../batchText.ts'
import { chainAfter } from '../chain.ts'
import type { Batch, RequestOf, ResponseOf, Verdict, WireOp } from '../protocol.ts'
import { addToRanges } from '../ranges.ts'
import { giveStamp } from '../stamp.ts'
import type {
  JudgedOp,
  LogEntry,
  OpAt,
  PushOutcome,
  PushQuestion,
  PushStanding,
  ReplicaRow,
  StoredVerdict,
  SyncStore,
} from '../store.ts'
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
  const places = placesIn(push, context.sha256)
  if (places === null || (context.author.isKnown && !context.author.isSignatureRight))
    return { refused: 'SYNC_SIGNATURE' }
  // Hashing takes longest, so it is done before the fair is held.
  const checked = push.items.map(({ op }) => checkOp(context, op))
  return store.judge(context.fairId, questionOf(push), (standing) => judge(standing, context, push, places, checked))
}

function questionOf({ batch, items }: Push): PushQuestion {
  const opIds = new Set(items.flatMap(({ op }) => [op.opId, ...Object.values(op.baseRev)]))
  return {
    opIds: [...opIds],
    recordIds: [...new Set(items.map(({ op }) => op.recordId))],
    replicaId: batch.replicaId,
    ns: [...new Set(items.map(({ op }) => op.n))],
  }
}

function judge(
  { head: before, verdicts: stored, erased, replica, opsAt }: PushStanding,
  context: PushContext,
  push: Push,
  places: readonly number[],
  checked: readonly CheckedOp[],
): PushOutcome<ResponseOf<'pushed'>> {
  const ops = push.items.map((item) => item.op)
  const known = new Map(stored)
  let head = before
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
    const refusal = (isErased ? checked[index]?.whenErased : checked[index]?.refusal) ?? null
    let verdict: StoredVerdict
    if (refusal === null) {
      const stampsOfBases = Object.values(op.baseRev).flatMap((base) => stampIn(known.get(base)))
      const clocks = context.author.isKnown && context.author.isSender ? push : null
      const stamp = giveStamp({ op, clocks, nowMs: context.nowMs, given, bases: stampsOfBases })
      const seq = head.seq + 1
      head = { ...head, seq, chain: chainAfter(head.chain, op.hash, stamp, context.sha256) }
      const signed = { batchHash: push.batch.hash, place: places[index] ?? 0 }
      const kept = isErased ? { op: emptied(op) } : { op, text: checked[index]?.text ?? JSON.stringify(op) }
      entries.push({ seq, chain: head.chain, ...kept, stamp, signed })
      verdict = { opId: op.opId, status: 'accepted', seq, stamp }
    } else {
      verdict = { opId: op.opId, ...refusal }
    }
    known.set(op.opId, verdict)
    verdicts.push(verdict)
    judged.push({ verdict, replicaId: op.replicaId, n: op.n })
  }
  const row = noteReplica(push.batch.replicaId, replica, opsAt, ops, verdicts)
  return {
    answer: { type: 'pushed', verdicts, leaveReplicas: row.isCloned ? [row.replicaId] : [], head },
    batch: entries.length === 0 ? null : batchOf(push, places, entries),
    entries,
    judged,
    replica: row,
  }
}

const stampIn = (verdict: StoredVerdict | undefined): string[] =>
  verdict?.status === 'accepted' ? [verdict.stamp] : []

interface Refusal {
  readonly status: 'rejected' | 'deferred'
  readonly code: string
}

/** Why an op can't be taken, as far as it can be said without the database; null when nothing is against it. */
interface CheckedOp {
  /** JSON of the op. */
  readonly text: string
  readonly refusal: Refusal | null
  /** The same for an op of an erased record: such a one needs no content. */
  readonly whenErased: Refusal | null
}

function checkOp({ author, fairId, sha256 }: PushContext, op: WireOp): CheckedOp {
  const text = JSON.stringify(op)
  const both = (refusal: Refusal | null): CheckedOp => ({ text, refusal, whenErased: refusal })
  if (!author.isKnown) return both({ status: 'deferred', code: 'SYNC_AUTHOR_UNKNOWN' })
  const fault = faultOf(op, fairId, sha256, text)
  if (fault !== null) return both({ status: 'rejected', code: fault })
  const refused = author.refuse(op)
  const byRole: Refusal | null = refused === null ? null : { status: 'rejected', code: refused }
  // A relay whose role hides a part can't bring the op back whole; its author can.
  return isEmptied(op)
    ? { text, refusal: { status: 'deferred', code: 'SYNC_CONTENT_MISSING' }, whenErased: byRole }
    : both(byRole)
}

/** The batch as it is kept: what was not taken of it by its hash, so that the others can still be proven (P7). */
function batchOf({ batch, items }: Push, places: readonly number[], entries: readonly LogEntry[]): Batch {
  const present = new Set(entries.map((entry) => entry.op.opId))
  const left = items.flatMap(({ op }, index) =>
    present.has(op.opId) ? [] : [{ place: places[index] ?? 0, hash: op.hash }],
  )
  return { ...batch, absent: [...batch.absent, ...left].toSorted((one, other) => one.place - other.place) }
}

/** Rules P6 and P8: which n are judged, and whether two computers write under this id. */
function noteReplica(
  replicaId: string,
  row: ReplicaRow | undefined,
  taken: readonly OpAt[],
  ops: readonly WireOp[],
  verdicts: readonly Verdict[],
): ReplicaRow {
  const final = ops.filter((_op, index) => verdicts[index]?.status !== 'deferred').map((op) => op.n)
  const own = new Map(ops.map((op) => [op.n, op.opId]))
  const isTwice = own.size < ops.length
  const isCloned = row?.isCloned === true || isTwice || taken.some(({ n, opId }) => own.get(n) !== opId)
  return { replicaId, ranges: addToRanges(row?.ranges ?? [], final), isCloned }
}
