import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import Dexie from 'dexie'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttachmentShelf } from '#shared/sync/station/shareAttachments.ts'
import { fromBase64, toBase64 } from '../picture/base64.ts'

/** The pictures of one fair in this computer's database. */
export const openAttachmentShelf = (db: FairDeskDatabase, fairId: string): AttachmentShelf => ({
  hashes: async () => {
    const keys = await db.attachment
      .where('[fairId+sha256]')
      .between([fairId, Dexie.minKey], [fairId, Dexie.maxKey])
      .primaryKeys()
    return keys.map(([, hash]) => hash)
  },
  read: async (hash) => {
    const row = await db.attachment.get([fairId, hash])
    if (row === undefined) return undefined
    const { mediaType, width, height, bytes } = row
    return { sha256: hash, mediaType, width, height, base64: toBase64(bytes) }
  },
  keep: async ({ base64, ...about }) => {
    const bytes = fromBase64(base64)
    if (bytesToHex(sha256(bytes)) !== about.sha256) return false
    await db.attachment.put({ ...about, fairId, bytes })
    return true
  },
  drop: async (hash) => db.attachment.delete([fairId, hash]),
})
