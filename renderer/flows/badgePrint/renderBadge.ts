import type { Result } from '#shared/errors/result.ts'
import { fail, ok } from '#shared/errors/result.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { readBadgePage } from './readBadgePage.ts'

/** One badge as it goes to a printer or a file. */
export interface RenderedBadge {
  /** Vector PDF; pages have exactly the size below, one for the front and one for the back if the design has one. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** Null for the standard badge. */
  readonly designId: string | null
  readonly fairName: string
  readonly serial: string
}

/**
 * Draws the badge that is on record with the design of its holder's kind: what printers are sent, what a file holds.
 * Reads and changes nothing else. Errors: RECORD_NOT_FOUND, STORAGE_FAILED, BADGE_RENDER_FAILED. Never rejects.
 */
export async function renderBadge(
  { station, drawBadges }: BadgeStation,
  fairId: string,
  badgeId: string,
): Promise<Result<RenderedBadge>> {
  const parts = await readBadgePage(station.db, fairId, badgeId)
  if (!parts.ok) return parts
  const { design, holder, attachments, fairName } = parts.value
  const { layout } = design
  const drawn = await drawBadges({ badges: [{ layout, holder }], attachments })
  if (!drawn.ok) return drawn
  // A badge without its code would be let out as if it were one.
  if (drawn.value.issues.some(({ issue }) => issue.issue === 'noCode')) return fail('BADGE_RENDER_FAILED')
  const { bytes, pages } = drawn.value
  const { width, height } = layout
  return ok({ bytes, pages, width, height, designId: design.id, fairName, serial: holder.serial })
}
