import { z } from 'zod'
import type { StationView } from '#shared/office/officeShapes.ts'
import { holesIn } from '#shared/sync/ranges.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import { type StationRow, stations } from '../repositories/stations.ts'
import type { ServerContext } from '../serverContext.ts'

const saidReplicas = z.array(z.object({ replicaId: z.string(), highestN: z.number() }))
const noReplicas = '[]'

export async function listStations(
  { database }: ServerContext,
  store: SyncStore,
  fairId: string,
): Promise<StationView[]> {
  const rows = await stations.ofFair(database, fairId)
  const said = new Map(rows.map((row) => [row, saidReplicas.parse(JSON.parse(row.replicas ?? noReplicas))]))
  const ids = [...said.values()].flat().map(({ replicaId }) => replicaId)
  const judged = ids.length === 0 ? [] : await store.read(fairId, async (tx) => tx.replicas(ids))
  const rangesOf = (id: string) => judged.find(({ replicaId }) => replicaId === id)?.ranges ?? []
  return rows.map((row) => {
    const holes = (said.get(row) ?? []).flatMap(({ replicaId, highestN }) => holesIn(rangesOf(replicaId), highestN))
    return showStation(
      row,
      holes.reduce((sum, [from, to]) => sum + to - from + 1, 0),
    )
  })
}

const showStation = (row: StationRow, missing: number): StationView => ({
  stationId: row.station_id,
  name: row.name,
  role: row.role,
  appVersion: row.app_version,
  enrolledAt: row.enrolled_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastContactAt: row.last_contact_at,
  backlog: row.backlog,
  clockAheadMs: row.clock_ahead_ms,
  missing,
})
