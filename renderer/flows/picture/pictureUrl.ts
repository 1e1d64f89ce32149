import type { AttachmentRow } from '#renderer/db/attachment.ts'
import { toBase64 } from './base64.ts'

/** For an <img>. The content security policy knows no other address that ends with the page. */
export const pictureUrl = ({ bytes, mediaType }: Pick<AttachmentRow, 'bytes' | 'mediaType'>): string =>
  `data:${mediaType};base64,${toBase64(bytes)}`
