import { newId } from '../../ops/newId.ts'
import { batchHash, batchText } from '../batchText.ts'
import { type Batch, type ResponseOf, type Verdict, wireLimits } from '../protocol.ts'
import { emptied } from '../verifyOp.ts'
import { ask } from './ask.ts'
import { chooseBatch } from './chooseBatch.ts'
import { refreshViews } from './layQueue.ts'
import type { Pace } from './pace.ts'
import type { StationPorts, Trouble } from './ports.ts'
import type { Queued, StationTx } from './stationStore.ts'

/** Refusals that are about the ops of one push, not about the station or the server. */
const ownCodes: readonly string[] = ['SYNC_TOO_LARGE', 'SYNC_SIGNATURE', 'SYNC_MALFORMED']

/** Sends what is queued, batch by batch, past what can't be sent now. Rules B1, V2, V3. */
export async function pushQueue(ports: StationPorts, pace: Pace): Promise<Trouble | null> {
  const { store } = ports
  let after = -1
  for (;;) {
    const next = await store.transaction(async (tx) => {
      const chosen = chooseBatch(await tx.unsent(after, wireLimits.opsPerPush), pace.opsLimit)
      return { chosen, isRelay: chosen[0]?.signed != null, relayed: await relayedBatch(tx, chosen) }
    })
    const last = next.chosen.at(-1)
    if (last === undefined) return null
    const farthest = Math.max(...next.chosen.map((item) => item.place))
    const batch = next.isRelay ? next.relayed : await signBatch(ports, next.chosen)
    if (batch === null) {
      after = farthest
      continue
    }
    const { bootId } = ports
    const items = next.chosen.map(({ op, stamp }) => ({ op, stamp }))
    const clocks = { sentAt: ports.nowMs(), bootId, uptimeMs: ports.uptimeMs() }
    const asked = await ask(ports, { type: 'push', ...clocks, batch, items }, ['pushed'])
    if (!asked.ok) {
      const { code } = asked.trouble
      if (!ownCodes.includes(code)) return asked.trouble
      // The next tries find the one op that is too large or malformed, and the others go.
      const isOfOne = code === 'SYNC_TOO_LARGE' || code === 'SYNC_MALFORMED'
      if (isOfOne && next.chosen.length > 1 && !next.isRelay) {
        pace.opsLimit = Math.max(1, Math.floor(next.chosen.length / 2))
        continue
      }
      // What can't be sent stays queued and is said to be so; the rest of the queue goes on.
      await store.transaction((tx) => tx.changeQueued(idsOf(next.chosen), { trouble: code }))
      after = farthest
      continue
    }
    pace.opsLimit = Math.min(wireLimits.opsPerPush, pace.opsLimit * 2)
    await store.transaction((tx) => saveVerdicts(tx, ports, next.chosen, asked.answer))
    after = farthest
  }
}

const idsOf = (queue: readonly Queued[]): string[] => queue.map((item) => item.op.opId)

async function signBatch(ports: StationPorts, chosen: readonly Queued[]): Promise<Batch | null> {
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (first === undefined || last === undefined) return null
  const body = {
    stationId: ports.stationId,
    replicaId: first.op.replicaId,
    firstN: first.op.n,
    lastN: last.op.n,
    hash: batchHash(chosen.map((item) => item.op.hash)),
  }
  return { ...body, signature: await ports.sign(batchText(ports.fairId, body)), absent: [] }
}

/** The batch of another station, with the hashes of those of its ops that are not sent now. */
async function relayedBatch(tx: StationTx, chosen: readonly Queued[]): Promise<Batch | null> {
  const signed = chosen[0]?.signed ?? null
  const [known] = signed === null ? [] : await tx.batches([signed.batchHash])
  if (known === undefined) return null
  const { members, ...batch } = known
  const places = new Set(chosen.map((item) => item.signed?.place))
  const absent = members.filter(({ place }) => !places.has(place)).toSorted((one, other) => one.place - other.place)
  return { ...batch, absent }
}

/** What the server said of each op. Rules L3, V1 to V3, P8. */
async function saveVerdicts(
  tx: StationTx,
  ports: StationPorts,
  chosen: readonly Queued[],
  { verdicts, leaveReplicas }: ResponseOf<'pushed'>,
): Promise<void> {
  const { floor } = await tx.sync()
  const byId = new Map<string, Verdict>(verdicts.map((verdict) => [verdict.opId, verdict]))
  const taken: string[] = []
  for (const item of chosen) {
    const { opId } = item.op
    const verdict = byId.get(opId)
    if (verdict === undefined) continue
    if (verdict.status === 'deferred') await tx.changeQueued([opId], { trouble: verdict.code })
    else if (verdict.status === 'rejected') {
      await tx.dequeue([opId])
      // Of another station's op its author is told.
      const isErased = (await tx.erasedAmong([item.op.recordId])).size > 0
      const op = isErased ? emptied(item.op) : item.op
      if (item.signed === null) await tx.saveRejected([{ op, code: verdict.code }])
      await refreshViews(tx, [item.op.recordId])
    } else if (verdict.status === 'duplicate' && verdict.seq <= floor) {
      // It came with the snapshot and will not be read back; kept as part of the log, in case the server goes back.
      const { seq, stamp } = verdict
      await tx.dequeue([opId])
      await tx.saveLog([{ seq, chain: '', op: item.op, stamp, signed: null }])
      await refreshViews(tx, [item.op.recordId])
    } else taken.push(opId)
  }
  if (taken.length > 0) await tx.changeQueued(taken, { isSent: true, trouble: null })
  await leaveIfCloned(tx, ports, leaveReplicas)
}

/** Another computer writes under this replica id: go on under a fresh one. Rule P8. */
export async function leaveIfCloned(tx: StationTx, ports: StationPorts, leave: readonly string[]): Promise<void> {
  const replica = await tx.replica()
  if (!leave.includes(replica.replicaId)) return
  const sync = await tx.sync()
  const left = [...sync.left, { replicaId: replica.replicaId, highestN: replica.nextN - 1 }]
  await tx.saveSync({ ...sync, left })
  await tx.saveReplica({ ...replica, replicaId: newId(ports.nowMs(), ports.random(16)), nextN: 1 })
}
