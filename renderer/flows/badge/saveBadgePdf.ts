import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import { renderBadge } from '../badgePrint/renderBadge.ts'
import type { BadgeStation } from './badgeStation.ts'

export interface BadgePage {
  readonly path: string
}

/** What staff can do something about keeps its own words; anything else is "the page was not made, try again". */
const ownWords: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FILE_DISK_FULL',
  'FILE_WRITE_DENIED',
  'FILE_IN_USE',
  'RECORD_NOT_FOUND',
  'STORAGE_FAILED',
  'STORAGE_BLOCKED',
])

/**
 * Draws the page of a badge that is on record, as often as asked: the serial stays, the file is replaced.
 * Errors: BADGE_RENDER_FAILED, FILE_DISK_FULL, FILE_WRITE_DENIED, FILE_IN_USE, RECORD_NOT_FOUND.
 */
export async function saveBadgePdf(
  workplace: BadgeStation,
  fairId: string,
  badgeId: string,
): Promise<Result<BadgePage>> {
  const rendered = await renderBadge(workplace, fairId, badgeId)
  if (!rendered.ok) return ownWords.has(rendered.error.code) ? rendered : fail('BADGE_RENDER_FAILED')
  const { fairName, serial, bytes } = rendered.value
  try {
    const saved = await workplace.platform.call('badges:savePdf', { folder: fairName, serial, bytes })
    if (saved.ok || ownWords.has(saved.error.code)) return saved
  } catch {
    // The bridge itself failed; to the person that is the same as a page that could not be drawn.
  }
  return fail('BADGE_RENDER_FAILED')
}
