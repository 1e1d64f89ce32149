import { createHash } from 'node:crypto'
import type { WireAttachment } from '#shared/sync/protocol.ts'

/** Bytes that say what they are; a server that keeps pictures by their hash looks no further. */
export function aPicture(text: string): WireAttachment {
  const bytes = Buffer.from(`picture ${text}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, mediaType: 'image/jpeg', width: 3, height: 4, base64: bytes.toString('base64') }
}
