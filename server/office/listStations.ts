import { z } from 'zod'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { type StationRow, stations } from '../repositories/stations.ts'
import type { ServerContext } from '../serverContext.ts'

export const stationShape = z.object({
  stationId: z.string(),
  name: z.string(),
  role: z.enum(stationRoles.ids),
  appVersion: z.string(),
  enrolledAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
  lastContactAt: z.number().nullable(),
  /** Ops that it said it still had to send. */
  backlog: z.number().nullable(),
  clockAheadMs: z.number().nullable(),
})
export type StationView = z.infer<typeof stationShape>

export async function listStations({ database }: ServerContext, fairId: string): Promise<StationView[]> {
  return (await stations.ofFair(database, fairId)).map(showStation)
}

const showStation = (row: StationRow): StationView => ({
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
})
