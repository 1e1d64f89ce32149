import { ok, type Result } from '#shared/errors/result.ts'
import type { RequestOf } from '#shared/ipc/bridge.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { readPage } from '../badge/saveBadgePdf.ts'

export type Card = RequestOf<'printers:send'>['card']

/** The one place where printing meets drawing: the badge on record as a PDF of exactly its size. */
export async function drawCard(
  { station, platform }: BadgeStation,
  fairId: string,
  badgeId: string,
): Promise<Result<Card>> {
  const page = await readPage(station.db, fairId, badgeId)
  if (!page.ok) return page
  const drawn = await platform.call('badges:drawPdf', page.value)
  return drawn.ok ? ok({ pdf: drawn.value.bytes, widthMm: 90, heightMm: 55 }) : drawn
}
