import { type Change, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Badge, retireReasons } from '#shared/records/badge.ts'

export type RetireReason = (typeof retireReasons)[number]

/** Takes one badge out of force without issuing another. RECORD_NOT_FOUND when it is gone or already retired. */
export function retireBadge(
  station: Station,
  writer: Writer,
  badgeId: string,
  reason: RetireReason,
): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'badge.issue', kinds: ['badge'] }, async (db) => {
    const badge = await db.records('badge').get(badgeId)
    if (badge === undefined || badge.fairId !== writer.fairId || !isInForce(badge)) return fail('RECORD_NOT_FOUND')
    return ok({ changes: [retirement(badgeId, reason, instantNow(station))], value: null })
  })
}

export const retirement = (badgeId: string, reason: RetireReason, at: string): Change =>
  update('badge', badgeId, { retiredAt: at, retiredReason: reason })

export const isInForce = (badge: Pick<Badge, 'retiredAt' | 'removedAt'>): boolean =>
  badge.retiredAt === null && badge.removedAt === null
