import { z } from 'zod'
import { type WireAttachment, wireLimits } from '#shared/sync/protocol.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow, readRows } from './readRows.ts'

const hashRow = z.object({ sha256: z.string() })
const countRow = z.object({ count: z.coerce.number() })
const contentRow = z
  .object({
    sha256: z.string(),
    media_type: z.enum(['image/png', 'image/jpeg']),
    width: z.coerce.number(),
    height: z.coerce.number(),
    base64: z.string(),
  })
  .transform(({ media_type: mediaType, ...rest }): WireAttachment => ({ ...rest, mediaType }))

const table = {
  table: 'attachments',
  columns: {
    fair_id: 'text',
    sha256: 'text',
    media_type: 'text',
    width: 'bigint',
    height: 'bigint',
    base64: 'text',
  },
  conflict: 'ON CONFLICT (fair_id, sha256) DO NOTHING',
} as const

const erasedTable = {
  table: 'erased_attachments',
  columns: { fair_id: 'text', sha256: 'text' },
  conflict: 'ON CONFLICT (fair_id, sha256) DO NOTHING',
} as const

/** Pictures of each fair by their hash; rules A1 to A4 of shared/sync/SPEC.md. */
export const attachments = {
  count: async (tx: SqlRunner, fairId: string): Promise<number> =>
    readRow(countRow, await tx.rows('SELECT COUNT(*) AS count FROM attachments WHERE fair_id = $1', [fairId]))?.count ??
    0,
  /** Ascending; one more than a page where there are more. */
  hashesAfter: async (tx: SqlRunner, fairId: string, after: string): Promise<readonly string[]> =>
    readRows(
      hashRow,
      await tx.rows('SELECT sha256 FROM attachments WHERE fair_id = $1 AND sha256 > $2 ORDER BY sha256 LIMIT $3', [
        fairId,
        after,
        wireLimits.attachmentsPerPage + 1,
      ]),
    ).map(({ sha256 }) => sha256),
  byHash: async (tx: SqlRunner, fairId: string, sha256: string): Promise<WireAttachment | undefined> =>
    readRow(
      contentRow,
      await tx.rows(
        'SELECT sha256, media_type, width, height, base64 FROM attachments WHERE fair_id = $1 AND sha256 = $2',
        [fairId, sha256],
      ),
    ),
  add: async (tx: SqlRunner, fairId: string, { sha256, mediaType, width, height, base64 }: WireAttachment) =>
    tx.insert(table, [[fairId, sha256, mediaType, width, height, base64]]),
  /** Removes them, and remembers that they may not come back. */
  erase: async (tx: SqlRunner, fairId: string, hashes: readonly string[]): Promise<void> => {
    if (hashes.length === 0) return
    await tx.insert(
      erasedTable,
      hashes.map((sha256) => [fairId, sha256]),
    )
    await tx.change(`DELETE FROM attachments WHERE fair_id = $1 AND ${tx.among('sha256', '$2', 'text')}`, [
      fairId,
      { list: hashes },
    ])
  },
  isErased: async (tx: SqlRunner, fairId: string, sha256: string): Promise<boolean> =>
    (await tx.rows('SELECT sha256 FROM erased_attachments WHERE fair_id = $1 AND sha256 = $2', [fairId, sha256]))
      .length > 0,
  removeAll: async (tx: SqlRunner, fairId: string) => tx.change('DELETE FROM attachments WHERE fair_id = $1', [fairId]),
}
