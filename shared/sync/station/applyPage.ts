import { absorb, type HybridClock } from '../../ops/hybridClock.ts'
import { foldEntries } from '../fold/foldEntries.ts'
import { erasureKind } from '../fold/recordRules.ts'
import type { ResponseOf, WireOp } from '../protocol.ts'
import { parseStamp } from '../stamp.ts'
import { isEmptied } from '../verifyOp.ts'
import { checkPage } from './checkPage.ts'
import { refreshViews } from './layQueue.ts'
import type { Logged, StationTx } from './stationStore.ts'

/** Applies a page with its cursor. False when it does not fit, and then nothing was changed. Rules L1 to L6, E3, K5. */
export async function applyPage(
  tx: StationTx,
  page: ResponseOf<'page'>,
  fairId: string,
  nowMs: number,
): Promise<boolean> {
  const sync = await tx.sync()
  const chains = checkPage(page, sync.cursor, fairId)
  if (chains === null) return false
  const ids = [...new Set(page.entries.map(({ op }) => op.recordId))]
  const own = new Map((await tx.queueOf(ids)).map(({ op }) => [op.opId, op]))
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
  await tx.saveConflicts(folded.conflicts)
  await tx.saveBatches(page.batches)
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

function absorbAll(clock: HybridClock, entries: readonly Logged[], nowMs: number): HybridClock {
  const latest = entries.reduce((last, { stamp }) => (stamp > last ? stamp : last), '')
  const remote = parseStamp(latest)
  return remote === null ? clock : absorb(clock, remote, nowMs)
}
