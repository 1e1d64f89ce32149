import { attempt } from '#renderer/db/attempt.ts'
import type { Station } from '#renderer/db/station.ts'
import { writeDesignFile } from '#shared/badgeDesign/designFile.ts'
import { imagesOf } from '#shared/badgeDesign/imagesOf.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'
import { readAttachments } from '../badgePrint/readBadgePage.ts'
import { toBase64 } from '../picture/base64.ts'
import { readDesign } from './readDesigns.ts'

/** Writes a design with its pictures to a file in the fair's folder. */
export function exportDesign(
  { db }: Station,
  platform: Platform,
  fair: { readonly id: string; readonly name: string },
  designId: string,
): Promise<Result<ResponseOf<'files:saveWorkbook'>>> {
  return attempt(async () => {
    const design = await readDesign(db, fair.id, designId)
    if (design === null) return fail('RECORD_NOT_FOUND')
    const attachments = await readAttachments(db, fair.id, imagesOf(design.layout))
    const { name, kinds, sheet, layout } = design
    const images = attachments.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, base64: toBase64(bytes) }))
    const text = writeDesignFile({ name, kinds, sheet, layout, images })
    const fileName = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.fairdesk-badge.json`
    return platform.call('files:saveWorkbook', {
      folder: fair.name,
      name: fileName,
      bytes: new TextEncoder().encode(text),
    })
  })
}
