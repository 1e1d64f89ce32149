import { z } from 'zod'
import { fail, ok, type Result } from '../errors/result.ts'
import { attachmentHash } from '../records/field.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { badgeLayoutSchema } from './designSchema.ts'
import { imagesOf } from './imagesOf.ts'
import { sheetKinds } from './sheet.ts'

/**
 * A design as a file of its own (`.fairdesk-badge.json`), with its pictures, for another fair or another office. No
 * person is in it. A file is somebody else's until it is parsed: sizes and numbers are bounded by the same schema that
 * bounds records, pictures are decoded and encoded again before they are kept.
 */

/** 24 pictures of 500 KiB in base64 would be more; nobody has them. */
export const DESIGN_FILE_BYTES = 8 * 2 ** 20

const designFileSchema = z.object({
  format: z.literal('fairdesk-badge-design'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(40),
  kinds: z.array(z.enum(attendeeKinds.ids)),
  sheet: z.enum(sheetKinds),
  layout: badgeLayoutSchema,
  images: z.array(
    z.object({
      sha256: attachmentHash,
      mediaType: z.enum(['image/png', 'image/jpeg']),
      base64: z.base64().max(700_000),
    }),
  ),
})
export type DesignFile = z.infer<typeof designFileSchema>

export const writeDesignFile = (file: Omit<DesignFile, 'format' | 'version'>): string =>
  `${JSON.stringify({ format: 'fairdesk-badge-design', version: 1, ...file }, null, 1)}\n`

/** DESIGN_FILE_INVALID when it is no design, or lacks a picture that it shows. */
export function parseDesignFile(text: string): Result<DesignFile> {
  const parsed = designFileSchema.safeParse(parseJson(text))
  if (!parsed.success) return fail('DESIGN_FILE_INVALID')
  const there = new Set(parsed.data.images.map(({ sha256 }) => sha256))
  return imagesOf(parsed.data.layout).every((sha256) => there.has(sha256))
    ? ok(parsed.data)
    : fail('DESIGN_FILE_INVALID')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
