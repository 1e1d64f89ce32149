import type { Logged, StationTx } from '#shared/sync/station/stationStore.ts'
import type { Sealer } from '../sealer.ts'
import type { Station } from '../station.ts'
import type { SyncLogRow } from '../syncTables.ts'
import { openOps, sealOps } from './sealedOps.ts'

type LogCalls = Pick<
  StationTx,
  'saveLog' | 'logAfter' | 'removeLogAfter' | 'logOf' | 'basesOf' | 'chainsAt' | 'saveBatches' | 'batches'
>

export function logCalls({ db, sealer }: Station, fairId: string): LogCalls {
  const after = (seq: number) =>
    db.syncLog.where('[fairId+seq]').between([fairId, seq], [fairId, Infinity], false, true)
  const rowsOf = (recordIds: readonly string[]) => {
    const places = recordIds.map((recordId) => [fairId, recordId])
    return db.syncLog.where('[fairId+recordId]').anyOf(places).toArray()
  }
  return {
    saveLog: async (entries) => {
      const ops = await sealOps(
        sealer,
        entries.map(({ op }) => op),
      )
      const rows = entries.flatMap(({ seq, chain, stamp, signed }, index): SyncLogRow[] => {
        const op = ops[index]
        return op === undefined ? [] : [{ opId: op.opId, fairId, recordId: op.recordId, seq, chain, stamp, signed, op }]
      })
      await db.syncLog.bulkPut(rows)
    },
    logAfter: async (seq) => opened(sealer, await after(seq).toArray()),
    removeLogAfter: async (seq) => void (await after(seq).delete()),
    logOf: async (recordIds) => {
      const rows = await rowsOf(recordIds)
      return opened(
        sealer,
        rows.toSorted((one, other) => one.seq - other.seq),
      )
    },
    // Of a row as it lies: what is sealed in it need not be opened for this.
    basesOf: async (recordIds) => {
      const rows = await rowsOf(recordIds)
      return new Set(rows.flatMap(({ op }) => Object.values(op.baseRev)))
    },
    chainsAt: async (seqs) => {
      const places = seqs.map((seq) => [fairId, seq])
      const rows = await db.syncLog.where('[fairId+seq]').anyOf(places).toArray()
      return new Map(rows.map(({ seq, chain }) => [seq, chain]))
    },
    saveBatches: async (batches) => void (await db.syncBatch.bulkPut(batches.map((batch) => ({ ...batch, fairId })))),
    batches: async (hashes) => {
      const rows = await db.syncBatch.bulkGet(hashes.map((hash): [string, string] => [fairId, hash]))
      return rows.filter((row) => row !== undefined).map(({ fairId: _fair, ...batch }) => batch)
    },
  }
}

async function opened(sealer: Sealer, rows: readonly SyncLogRow[]): Promise<readonly Logged[]> {
  const ops = await openOps(
    sealer,
    rows.map((row) => row.op),
  )
  return rows.flatMap(({ seq, chain, stamp, signed }, index) => {
    const op = ops[index]
    return op === undefined ? [] : [{ seq, chain, op, stamp, signed }]
  })
}
