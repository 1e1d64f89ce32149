import { ok, type Result } from '#shared/errors/result.ts'
import type { RequestOf } from '#shared/ipc/bridge.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { renderBadge } from '../badgePrint/renderBadge.ts'

type Card = RequestOf<'printers:send'>['card']

/** The one place where printing meets drawing: the badge on record as a PDF of exactly its size. */
export async function drawCard(workplace: BadgeStation, fairId: string, badgeId: string): Promise<Result<Card>> {
  const drawn = await renderBadge(workplace, fairId, badgeId)
  if (!drawn.ok) return drawn
  const { bytes, pages, width, height } = drawn.value
  return ok({ pdf: bytes, pages, widthMm: width, heightMm: height })
}
