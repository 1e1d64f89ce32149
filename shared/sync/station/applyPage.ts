import type { Sha256 } from '../../ops/hashOp.ts'
import { absorb, type HybridClock } from '../../ops/hybridClock.ts'
import { foldEntries } from '../fold/foldEntries.ts'
import type { Conflict } from '../fold/foldOp.ts'
import { erasureKind } from '../fold/recordRules.ts'
import type { Batch, ResponseOf, WireOp } from '../protocol.ts'
import { parseStamp } from '../stamp.ts'
import { isEmptied } from '../verifyOp.ts'
import { checkPage } from './checkPage.ts'
import { refreshViews } from './layQueue.ts'
import type { KnownBatch, Logged, StationTx } from './stationStore.ts'

/** Applies a page with its cursor. False when it does not fit, and then nothing was changed. Rules L1 to L6, E3, K5. */
export async function applyPage(
  tx: StationTx,
  page: ResponseOf<'page'>,
  fairId: string,
  nowMs: number,
  digest?: Sha256,
): Promise<boolean> {
  const sync = await tx.sync()
  const chains = checkPage(page, sync.cursor, fairId, digest)
  if (chains === null) return false
  const ids = [...new Set(page.entries.map(({ op }) => op.recordId))]
  const gone = await tx.erasedAmong(ids)
  const queued = (await tx.queueOf(ids)).filter(({ op }) => !gone.has(op.recordId))
  const own = new Map(queued.map(({ op }) => [op.opId, op]))
  const entries = page.entries.map(({ seq, op, stamp, signed }, index): Logged => {
    const batchHash = signed === null ? undefined : page.batches[signed.batch]?.hash
    return {
      seq,
      chain: chains[index] ?? '',
      op: withOwnContent(op, own.get(op.opId)),
      stamp,
      signed: signed === null || batchHash === undefined ? null : { batchHash, place: signed.place },
    }
  })
  const folded = foldEntries(await tx.states(ids), entries)
  await tx.saveStates(folded.states)
  await tx.dropConflictsLostBy(folded.builtOn)
  await saveConflicts(tx, folded.conflicts)
  await noteBatches(tx, page.batches, entries)
  await tx.saveLog(entries)
  const erased = entries.filter(({ op }) => op.kind === erasureKind).map(({ op }) => op.recordId)
  if (erased.length > 0) {
    await tx.eraseContent(erased)
    await tx.dropConflictsOf(erased)
  }
  await tx.dequeue(entries.map(({ op }) => op.opId))
  await refreshViews(tx, ids)
  const replica = await tx.replica()
  await tx.saveReplica({ ...replica, clock: absorbAll(replica.clock, entries, nowMs) })
  await tx.saveSync({ ...sync, cursor: page.to })
  return true
}

/** Rule L6: what the server hides from this role or has lost, and this station wrote. */
const withOwnContent = (op: WireOp, own: WireOp | undefined): WireOp =>
  own === undefined || !isEmptied(op) ? op : { ...op, open: own.open, sensitive: own.sensitive }

/** Those that an op of an earlier page has ended before they began. */
async function saveConflicts(tx: StationTx, conflicts: readonly Conflict[]): Promise<void> {
  if (conflicts.length === 0) return
  const builtOn = await tx.basesOf([...new Set(conflicts.map((conflict) => conflict.recordId))])
  await tx.saveConflicts(conflicts.filter((conflict) => !builtOn.has(conflict.lostOpId)))
}

async function noteBatches(tx: StationTx, batches: readonly Batch[], entries: readonly Logged[]): Promise<void> {
  const known = await tx.batches(batches.map((batch) => batch.hash))
  const rows = batches.map(({ absent, ...batch }): KnownBatch => {
    const members = new Map<number, string>()
    const before = known.find((row) => row.hash === batch.hash)?.members ?? []
    for (const member of [...absent, ...before]) members.set(member.place, member.hash)
    for (const { signed, op } of entries) if (signed?.batchHash === batch.hash) members.set(signed.place, op.hash)
    return { ...batch, members: [...members].map(([place, hash]) => ({ place, hash })) }
  })
  await tx.saveBatches(rows)
}

function absorbAll(clock: HybridClock, entries: readonly Logged[], nowMs: number): HybridClock {
  const latest = entries.reduce((last, { stamp }) => (stamp > last ? stamp : last), '')
  const remote = parseStamp(latest)
  return remote === null ? clock : absorb(clock, remote, nowMs)
}
