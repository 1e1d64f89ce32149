import { z } from 'zod'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import type { LookUpTarget, SqlRunner } from '../database/database.ts'
import { readRow, readRows } from './readRows.ts'

const stationSchema = z.object({
  fair_id: z.string(),
  station_id: z.string(),
  name: z.string(),
  role: z.enum(stationRoles.ids),
  token_hash: z.string(),
  /** Ed25519, hex: pushes are signed with its private half, which never leaves the station. */
  public_key: z.string(),
  app_version: z.string(),
  enrolled_at: z.number(),
  expires_at: z.number(),
  revoked_at: z.number().nullable(),
  last_contact_at: z.number().nullable(),
  /** Ops that the station said it still has to send. */
  backlog: z.number().nullable(),
  /** JSON: the replica ids that the station said it has written under, each with its highest n. */
  replicas: z.string().nullable(),
  /** How far the station's clock is ahead of the server's. */
  clock_ahead_ms: z.number().nullable(),
})
export type StationRow = z.infer<typeof stationSchema>

/** What a station says of itself with each contact. */
export interface StationContact {
  readonly at: number
  readonly appVersion: string
  readonly backlog: number
  readonly replicas: readonly { readonly replicaId: string; readonly highestN: number }[]
  readonly clockAheadMs: number
}

const stationsAsked: LookUpTarget = {
  table: 'stations',
  select: 'found.*',
  asked: { fair_id: 'text', station_id: 'text' },
  on: 'found.fair_id = asked.fair_id AND found.station_id = asked.station_id',
}

/** Enrolled computers. */
export const stations = {
  byId: async (tx: SqlRunner, fairId: string, stationId: string) =>
    readRow(
      stationSchema,
      await tx.rows('SELECT * FROM stations WHERE fair_id = $1 AND station_id = $2', [fairId, stationId]),
    ),
  /** Those that are there, in any order. */
  byIds: async (tx: SqlRunner, ids: readonly { readonly fairId: string; readonly stationId: string }[]) =>
    readRows(
      stationSchema,
      await tx.lookUp(
        stationsAsked,
        ids.map(({ fairId, stationId }) => [fairId, stationId]),
      ),
    ),
  ofFair: async (tx: SqlRunner, fairId: string) =>
    readRows(
      stationSchema,
      await tx.rows('SELECT * FROM stations WHERE fair_id = $1 ORDER BY enrolled_at, station_id LIMIT 500', [fairId]),
    ),
  add: async (tx: SqlRunner, row: StationRow) =>
    tx.change(
      `INSERT INTO stations (fair_id, station_id, name, role, token_hash, public_key, app_version,
         enrolled_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        row.fair_id,
        row.station_id,
        row.name,
        row.role,
        row.token_hash,
        row.public_key,
        row.app_version,
        row.enrolled_at,
        row.expires_at,
      ],
    ),
  /** The token before counts no more. @returns whether the station is in force. */
  renewToken: async (tx: SqlRunner, fairId: string, stationId: string, tokenHash: string) =>
    (await tx.change(
      'UPDATE stations SET token_hash = $3 WHERE fair_id = $1 AND station_id = $2 AND revoked_at IS NULL',
      [fairId, stationId, tokenHash],
    )) === 1,
  /** @returns whether it was in force until now. */
  revoke: async (tx: SqlRunner, fairId: string, stationId: string, at: number) =>
    (await tx.change(
      'UPDATE stations SET revoked_at = $3 WHERE fair_id = $1 AND station_id = $2 AND revoked_at IS NULL',
      [fairId, stationId, at],
    )) === 1,
  revokeAll: async (tx: SqlRunner, fairId: string, at: number) =>
    tx.change('UPDATE stations SET revoked_at = $2 WHERE fair_id = $1 AND revoked_at IS NULL', [fairId, at]),
  contacted: async (tx: SqlRunner, fairId: string, stationId: string, contact: StationContact) =>
    tx.change(
      `UPDATE stations SET last_contact_at = $3, app_version = $4, backlog = $5, replicas = $6,
         clock_ahead_ms = $7 WHERE fair_id = $1 AND station_id = $2`,
      [
        fairId,
        stationId,
        contact.at,
        contact.appVersion,
        contact.backlog,
        JSON.stringify(contact.replicas),
        contact.clockAheadMs,
      ],
    ),
}
