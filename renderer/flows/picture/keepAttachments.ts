import type { NewAttachment } from '#renderer/db/attachment.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** For the transaction of the record that names them (`Besides`). */
export const keepAttachments = (fairId: string, attachments: readonly NewAttachment[]) => ({
  tables: ['attachment' as const],
  write: (db: FairDeskDatabase) => db.attachment.bulkPut(attachments.map((row) => ({ ...row, fairId }))),
})
