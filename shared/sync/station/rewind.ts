import { genesisChain } from '../chain.ts'
import { foldEntries } from '../fold/foldEntries.ts'
import type { Cursor } from '../protocol.ts'
import { isEmptied } from '../verifyOp.ts'
import { type Asked, ask } from './ask.ts'
import { refreshViews } from './layQueue.ts'
import type { StationPorts, Trouble } from './ports.ts'
import type { Logged, Queued, StationTx } from './stationStore.ts'

/** How many places are compared in one question. */
const placesAtOnce = 16

/**
 * The server's log is not the one that was read here. Finds the last shared place and takes back what came after it, to
 * be pushed again. Rules R1 to R5. The attempt ends there; the next one begins at once.
 */
export async function goBack(ports: StationPorts): Promise<Trouble> {
  const again: Trouble = { code: 'SYNC_REWOUND', retryAfterMs: 0 }
  const { cursor, floor } = await ports.store.transaction((tx) => tx.sync())
  if (cursor === null) return again
  // A snapshot can't be taken apart: a station that began with one begins again, and keeps what it has to push.
  const found = floor > 0 ? ({ ok: true, answer: null } as const) : await findShared(ports, cursor)
  if (!found.ok) return found.trouble
  const shared = found.answer
  await ports.store.transaction(async (tx) => {
    const sync = await tx.sync()
    if (sync.cursor?.chain !== cursor.chain) return
    if (shared === null) await beginAgain(tx)
    else await takeBack(tx, shared)
  })
  return again
}

/** The last place whose chain both logs have; at least the beginning. Null for a log of another fair. */
async function findShared(ports: StationPorts, cursor: Cursor): Promise<Asked<Cursor | null>> {
  let [low, high] = [0, cursor.seq]
  for (;;) {
    const seqs = spread(low, high)
    const asked = await ask(ports, { type: 'compare', seqs }, ['compared'])
    if (!asked.ok) return asked
    const own = new Map(await ports.store.transaction((tx) => tx.chainsAt(seqs)))
    own.set(0, genesisChain(ports.fairId))
    const { chains, head } = asked.answer
    const equal = chains
      .filter(({ seq, chain }) => own.get(seq) === chain)
      .toSorted((one, other) => other.seq - one.seq)
    const best = equal[0]
    if (best === undefined) return { ok: true, answer: null }
    const next = seqs.find((seq) => seq > best.seq)
    if (next === undefined || next === best.seq + 1) return { ok: true, answer: { ...head, ...best } }
    low = best.seq
    high = next
  }
}

/** Places from `low` to `high`, both included, evenly. */
function spread(low: number, high: number): number[] {
  const steps = Math.min(placesAtOnce, high - low)
  return [
    ...new Set(
      Array.from({ length: steps + 1 }, (_none, step) => low + Math.round(((high - low) * step) / Math.max(1, steps))),
    ),
  ]
}

async function takeBack(tx: StationTx, shared: Cursor): Promise<void> {
  const lost = await tx.logAfter(shared.seq)
  await tx.removeLogAfter(shared.seq)
  await enqueueAgain(tx, lost)
  const ids = [...new Set(lost.map(({ op }) => op.recordId))]
  await refold(tx, ids)
  await tx.saveSync({ ...(await tx.sync()), cursor: shared })
}

async function refold(tx: StationTx, ids: readonly string[]): Promise<void> {
  await tx.removeStates(ids)
  await tx.dropConflictsOf(ids)
  const entries = (await tx.logOf(ids)).toSorted((one, other) => one.seq - other.seq)
  const { states, conflicts } = foldEntries([], entries)
  await tx.saveStates(states)
  await tx.saveConflicts(conflicts)
  await refreshViews(tx, ids)
}

async function beginAgain(tx: StationTx): Promise<void> {
  const kept = await tx.logAfter(0)
  await tx.removeLogAfter(0)
  await enqueueAgain(tx, kept)
  await tx.markStatesStale()
  await tx.saveSync({ ...(await tx.sync()), cursor: null, floor: 0, snapshot: null, needsSnapshot: true })
}

/**
 * Own ops, and those of others whose batch and content are here. What the server wrote itself it repeats itself; what a
 * role may not see whole, only its author or a role that may can bring back.
 */
async function enqueueAgain(tx: StationTx, lost: readonly Logged[]): Promise<void> {
  const { replicaId } = await tx.replica()
  const { left } = await tx.sync()
  const own = new Set([replicaId, ...left.map((one) => one.replicaId)])
  const erased = await tx.erasedAmong(lost.map(({ op }) => op.recordId))
  const items: Omit<Queued, 'place'>[] = []
  for (const { op, stamp, signed } of lost) {
    const isOwn = own.has(op.replicaId)
    if (!isOwn && (signed === null || (isEmptied(op) && !erased.has(op.recordId)))) continue
    items.push({ op, stamp, signed: isOwn ? null : signed, isSent: false, trouble: null })
  }
  await tx.enqueue(items)
}
