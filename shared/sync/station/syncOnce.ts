import { schemaVersion } from '../../ops/op.ts'
import { protocolVersion, type ResponseOf, wireLimits } from '../protocol.ts'
import { isInRanges } from '../ranges.ts'
import { ask } from './ask.ts'
import type { Pace } from './pace.ts'
import type { StationPorts, Trouble } from './ports.ts'
import { pullLog } from './pullLog.ts'
import { leaveIfCloned, pushQueue } from './pushQueue.ts'

/** How one attempt ended; `status` is the server's answer to hello, where there was one. */
export interface Attempt {
  readonly status: ResponseOf<'status'> | null
  readonly trouble: Trouble | null
}

/**
 * One attempt to become equal with the server: say where we stand, push what is queued, read the log. It may be broken
 * off at any await and begun again: whatever was done is in the store, and doing it twice changes nothing.
 */
export async function syncOnce(ports: StationPorts, pace: Pace): Promise<Attempt> {
  const { store } = ports
  const where = await store.transaction(async (tx) => {
    const { replicaId, nextN } = await tx.replica()
    const { cursor, left } = await tx.sync()
    return { cursor, left, backlog: await tx.queueLength(), own: { replicaId, highestN: nextN - 1 } }
  })
  const hello = await ask(
    ports,
    {
      type: 'hello',
      protocol: protocolVersion,
      schemaVersion,
      appVersion: ports.appVersion,
      sentAt: ports.nowMs(),
      bootId: ports.bootId,
      uptimeMs: ports.uptimeMs(),
      cursor: where.cursor,
      backlog: where.backlog,
      replicas: [...where.left, where.own],
    },
    ['status'],
  )
  if (!hello.ok) return { status: null, trouble: hello.trouble }
  const status = hello.answer
  await store.transaction((tx) => leaveIfCloned(tx, ports, status.leaveReplicas))
  const forgotten = await pushForgotten(ports, status)
  if (forgotten !== null) return { status, trouble: forgotten }
  pace.opsLimit = Math.min(pace.opsLimit, status.limits.opsPerPush)
  const unpushed = await pushQueue(ports, pace)
  if (unpushed !== null) return { status, trouble: unpushed }
  const unread = status.mayPull
    ? await pullLog(ports, pace, status.head.seq)
    : { code: 'SYNC_UPDATE', retryAfterMs: null }
  return { status, trouble: unread }
}

/**
 * A server that went back in time has forgotten what it refused: such ops are judged again (P6). Under a replica id that
 * was cloned, n does not tell ops apart, so their ids are asked for.
 */
async function pushForgotten(ports: StationPorts, status: ResponseOf<'status'>): Promise<Trouble | null> {
  const rejected = await ports.store.transaction((tx) => tx.rejectedIds())
  const known = new Map(status.known.map(({ replicaId, ranges }) => [replicaId, ranges]))
  const cloned = new Set(status.leaveReplicas)
  const doubtful = rejected.filter(({ replicaId }) => cloned.has(replicaId)).slice(0, wireLimits.idsPerQuestion)
  const unknown = new Set<string>()
  if (doubtful.length > 0) {
    const opIds = doubtful.map(({ opId }) => opId)
    const asked = await ask(ports, { type: 'verdictsOf', opIds }, ['verdicts'])
    if (!asked.ok) return asked.trouble
    for (const opId of asked.answer.unknown) unknown.add(opId)
  }
  const forgotten = rejected.filter(({ opId, replicaId, n }) =>
    cloned.has(replicaId) ? unknown.has(opId) : !isInRanges(known.get(replicaId) ?? [], n),
  )
  if (forgotten.length === 0) return null
  await ports.store.transaction(async (tx) => {
    const opIds = forgotten.map(({ opId }) => opId)
    const again = await tx.rejected(opIds)
    await tx.dropRejected(opIds)
    await tx.enqueue(again.map(({ op }) => ({ op, stamp: null, signed: null, isSent: false, trouble: null })))
  })
  return null
}
