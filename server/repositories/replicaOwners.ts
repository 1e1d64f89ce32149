import { z } from 'zod'
import type { InsertTarget, SqlRunner } from '../database/database.ts'
import { readRows } from './readRows.ts'

const ownerSchema = z.object({ station_id: z.string() })

const target: InsertTarget = {
  table: 'replica_owners',
  columns: { fair_id: 'text', replica_id: 'text', station_id: 'text' },
  conflict: 'ON CONFLICT (fair_id, replica_id, station_id) DO NOTHING',
}

/** Which stations wrote under a replica id. More than one: enrolled again, or a cloned disk. */
export const replicaOwners = {
  of: async (tx: SqlRunner, fairId: string, replicaId: string) => {
    const rows = await tx.rows('SELECT station_id FROM replica_owners WHERE fair_id = $1 AND replica_id = $2 LIMIT 20', [
      fairId,
      replicaId,
    ])
    return readRows(ownerSchema, rows).map((row) => row.station_id)
  },
  add: async (tx: SqlRunner, fairId: string, replicaId: string, stationId: string) =>
    tx.insert(target, [[fairId, replicaId, stationId]]),
}
