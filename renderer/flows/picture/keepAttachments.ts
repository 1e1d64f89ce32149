import type { NewAttachment } from '#renderer/db/attachment.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** In the transaction of the record that names them. */
export const keepAttachments = (
  db: FairDeskDatabase,
  fairId: string,
  attachments: readonly NewAttachment[],
): Promise<unknown> => db.attachment.bulkPut(attachments.map((row) => ({ ...row, fairId })))
