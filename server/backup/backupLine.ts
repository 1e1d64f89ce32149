import { z } from 'zod'

export const backupVersion = 1
const value = z.union([z.string(), z.number(), z.null()])

/**
 * A backup is gzipped JSON lines: a header, rows, an end that says how many and their SHA-256. Without the end, or with
 * another sum, nothing of it is taken. It fits both databases, so it also moves an office from SQLite to PostgreSQL.
 */
export const backupLine = z.union([
  z.object({ format: z.literal('fairdesk-backup'), version: z.literal(backupVersion), madeAt: z.number() }),
  z.object({ table: z.string(), row: z.record(z.string(), value) }),
  z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() }),
])
export type BackupLine = z.infer<typeof backupLine>
