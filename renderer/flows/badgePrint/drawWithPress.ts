import { renderBadgesPdf } from '#shared/badgeDesign/renderBadgesPdf.ts'
import { pageSheet } from '#shared/badgeDesign/sheet.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { joinBytes } from '#shared/import/joinBytes.ts'
import type { DecodeImages } from './decodeImages.ts'
import type { DrawnBadges, DrawRequest } from './drawBadges.ts'
import type { BadgePress } from './openPress.ts'

/** Draws a few badges, where the press is: in the worker, or in a test. */
export async function drawWithPress(
  press: BadgePress,
  decode: DecodeImages,
  { badges, attachments }: DrawRequest,
): Promise<Result<DrawnBadges>> {
  const pieces: Uint8Array[] = []
  const job = {
    badges: badges.map((badge) => ({ ...badge, sheet: pageSheet(badge.layout) })),
    images: await decode(attachments),
  }
  const printed = await renderBadgesPdf(press, job, async (bytes) => {
    pieces.push(bytes)
  })
  return ok({ ...printed, bytes: joinBytes(pieces) })
}
