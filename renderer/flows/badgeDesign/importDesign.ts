import type { NewAttachment } from '#renderer/db/attachment.ts'
import type { Committed } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { DESIGN_FILE_BYTES, parseDesignFile } from '#shared/badgeDesign/designFile.ts'
import type { DesignElement } from '#shared/badgeDesign/designSchema.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import { fromBase64 } from '../picture/base64.ts'
import { preparePicture } from '../picture/preparePictures.ts'
import { addDesign } from './saveDesign.ts'

/**
 * Keeps the design of a file as a new one of this fair. Pictures are encoded again, so their hashes are ours. Errors:
 * DESIGN_FILE_INVALID, DESIGN_IMAGE_INVALID, those of a commit.
 */
export async function importDesign(station: Station, writer: Writer, file: Blob): Promise<Result<Committed<string>>> {
  if (file.size > DESIGN_FILE_BYTES) return fail('DESIGN_FILE_INVALID')
  const parsed = parseDesignFile(await file.text())
  if (!parsed.ok) return parsed
  const { name, kinds, sheet, layout, images } = parsed.value
  const made = new Map<string, NewAttachment>()
  for (const { sha256, mediaType, base64 } of images) {
    const prepared = await preparePicture(new Blob([fromBase64(base64)], { type: mediaType }))
    if (!prepared.ok) return prepared
    made.set(sha256, prepared.value)
  }
  const renamed = (elements: readonly DesignElement[]): DesignElement[] =>
    elements.map((element) =>
      element.type === 'image' ? { ...element, sha256: made.get(element.sha256)?.sha256 ?? element.sha256 } : element,
    )
  const back = layout.back === null ? null : renamed(layout.back)
  const values = { name, kinds, sheet, layout: { ...layout, front: renamed(layout.front), back } }
  return addDesign(station, writer, values, [...made.values()])
}
