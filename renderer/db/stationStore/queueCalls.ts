import type { Queued, StationTx } from '#shared/sync/station/stationStore.ts'
import type { Sealer } from '../sealer.ts'
import type { Station } from '../station.ts'
import type { SyncQueueRow } from '../syncTables.ts'
import { openOps, sealOps } from './sealedOps.ts'

type QueueCalls = Pick<
  StationTx,
  'unsent' | 'queueOf' | 'queueLength' | 'enqueue' | 'changeQueued' | 'unsendAll' | 'dequeue'
>

export function queueCalls({ db, sealer }: Station, fairId: string): QueueCalls {
  const rowsOf = (opIds: readonly string[]) => db.syncQueue.where('opId').anyOf(opIds).toArray()
  return {
    unsent: async (after, limit) => {
      const range = [
        [fairId, 0, after],
        [fairId, 0, Infinity],
      ] as const
      const rows = await db.syncQueue
        .where('[fairId+isSent+place]')
        .between(...range, false, true)
        .limit(limit)
        .toArray()
      return opened(sealer, rows)
    },
    queueOf: async (recordIds) => {
      const places = recordIds.map((recordId) => [fairId, recordId])
      return opened(sealer, await db.syncQueue.where('[fairId+recordId]').anyOf(places).toArray())
    },
    queueLength: () =>
      db.syncQueue.where('[fairId+isSent+place]').between([fairId, 0, 0], [fairId, 1, Infinity]).count(),
    enqueue: async (items) => {
      const known = new Set((await rowsOf(items.map(({ op }) => op.opId))).map((row) => row.opId))
      const fresh = items.filter(({ op }) => !known.has(op.opId))
      const ops = await sealOps(
        sealer,
        fresh.map(({ op }) => op),
      )
      const rows = fresh.flatMap(({ isSent, stamp, signed, trouble }, index): SyncQueueRow[] => {
        const op = ops[index]
        if (op === undefined) return []
        const { opId, recordId } = op
        return [{ fairId, opId, recordId, op, isSent: isSent ? 1 : 0, stamp, signed, trouble }]
      })
      await db.syncQueue.bulkAdd(rows)
    },
    changeQueued: async (opIds, { isSent, trouble }) => {
      const rows = await rowsOf(opIds)
      await db.syncQueue.bulkPut(
        rows.map((row) => ({
          ...row,
          ...(isSent !== undefined && { isSent: isSent ? (1 as const) : (0 as const) }),
          ...(trouble !== undefined && { trouble }),
        })),
      )
    },
    unsendAll: async () => {
      const sent = db.syncQueue.where('[fairId+isSent+place]').between([fairId, 1, 0], [fairId, 1, Infinity])
      await sent.modify({ isSent: 0 })
    },
    dequeue: async (opIds) => void (await db.syncQueue.where('opId').anyOf(opIds).delete()),
  }
}

async function opened(sealer: Sealer, rows: readonly SyncQueueRow[]): Promise<readonly Queued[]> {
  const ops = await openOps(
    sealer,
    rows.map((row) => row.op),
  )
  return rows.flatMap(({ place, isSent, stamp, signed, trouble }, index) => {
    const op = ops[index]
    return op === undefined || place === undefined ? [] : [{ place, op, isSent: isSent === 1, stamp, signed, trouble }]
  })
}
