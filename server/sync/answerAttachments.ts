import { hash } from 'node:crypto'
import { may } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type RequestOf, type ResponseOf, wireLimits } from '#shared/sync/protocol.ts'
import type { Database } from '../database/database.ts'
import { attachments } from '../repositories/attachments.ts'
import { fairs } from '../repositories/fairs.ts'
import type { StationRow } from '../repositories/stations.ts'

/** Rule A2: what this server has of the fair. */
export async function listAttachments(
  database: Database,
  fairId: string,
  { after }: RequestOf<'attachments'>,
): Promise<ResponseOf<'attachmentList'>> {
  const found = await attachments.hashesAfter(database, fairId, after ?? '')
  const hashes = found.slice(0, wireLimits.attachmentsPerPage)
  return { type: 'attachmentList', hashes, isLast: hashes.length === found.length }
}

/** Rules A1 and A3. SYNC_ROLE, SYNC_MALFORMED when the bytes have another hash, SYNC_REVOKED when the fair is erased. */
export async function keepAttachment(
  database: Database,
  { fair_id: fairId, role }: Pick<StationRow, 'fair_id' | 'role'>,
  { attachment }: RequestOf<'keepAttachment'>,
): Promise<Result<ResponseOf<'attachmentKept'>>> {
  if (!may(role, 'attendee.register') && !may(role, 'badge.design')) return fail('SYNC_ROLE')
  const { sha256, base64 } = attachment
  if (hash('sha256', Buffer.from(base64, 'base64')) !== sha256) return fail('SYNC_MALFORMED')
  return database.transaction(async (tx) => {
    // The fair may have been erased since this request was let in.
    if (!(await fairs.holdOpen(tx, fairId))) return fail('SYNC_REVOKED')
    const isErased = await attachments.isErased(tx, fairId, sha256)
    if (!isErased) await attachments.add(tx, fairId, attachment)
    return ok({ type: 'attachmentKept', sha256, isErased } as const)
  })
}

export async function findAttachment(
  database: Database,
  fairId: string,
  { sha256 }: RequestOf<'attachment'>,
): Promise<ResponseOf<'attachmentContent'>> {
  return { type: 'attachmentContent', attachment: (await attachments.byHash(database, fairId, sha256)) ?? null }
}
