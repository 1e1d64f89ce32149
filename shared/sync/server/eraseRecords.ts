import { makeOp, type ReplicaState } from '../../ops/makeOp.ts'
import { chainAfter } from '../chain.ts'
import { erased } from '../fold/foldOp.ts'
import { erasureKind } from '../fold/recordRules.ts'
import { giveStamp } from '../stamp.ts'
import type { ErasureList, FairWriter, LogEntry, SyncStore } from '../store.ts'

/** In whose name the server erases, and its clock and randomness. */
export interface ErasingServer {
  readonly store: SyncStore
  readonly list: ErasureList
  /** The server's own replica id of this fair's erasures, and the n to go on with: a fresh id and 1 will do. */
  readonly replica: ReplicaState
  readonly staffId: string
  readonly bootId: string
  readonly nowMs: number
  readonly uptimeMs: number
  readonly random: (length: number) => Uint8Array
}

/** Erases records for good: listed outside the backups first, then emptied. Rules E1 and E4. Again changes nothing. */
export async function eraseRecords(server: ErasingServer, fairId: string, recordIds: readonly string[]): Promise<void> {
  await server.list.add(fairId, recordIds)
  await server.store.write(fairId, (tx) => erase(tx, server, fairId, recordIds))
}

/** After a restore, before anybody is answered. Rule E4. */
export async function repeatErasures(server: ErasingServer): Promise<void> {
  for (const { fairId, recordIds } of await server.list.all())
    await server.store.write(fairId, (tx) => erase(tx, server, fairId, recordIds))
}

async function erase(tx: FairWriter, server: ErasingServer, fairId: string, recordIds: readonly string[]) {
  const done = await tx.erasedAmong(recordIds)
  const left = [...new Set(recordIds)].filter((id) => !done.has(id))
  if (left.length === 0) return
  let head = await tx.head()
  let { replica } = server
  const entries: LogEntry[] = []
  for (const recordId of left) {
    const made = makeOp(
      replica,
      { ...server, fairId },
      { kind: erasureKind, recordId, baseRev: {}, open: {}, sensitive: null },
    )
    replica = made.replica
    const op = { ...made.op, sensitive: null }
    const stamp = giveStamp({ op, clocks: null, nowMs: server.nowMs, given: null, bases: [] })
    const seq = head.seq + 1
    head = { ...head, seq, chain: chainAfter(head.chain, op.hash, stamp) }
    entries.push({ seq, chain: head.chain, op, stamp, signed: null })
  }
  await tx.append(entries)
  await tx.saveVerdicts(
    entries.map(({ op, seq, stamp }) => ({
      verdict: { opId: op.opId, status: 'accepted', seq, stamp },
      replicaId: op.replicaId,
      n: op.n,
    })),
  )
  await tx.eraseContent(left)
  const states = await tx.recordsById(left)
  await tx.saveRecords(states.map((state) => erased(state, state.seq)))
}
