import { decide, type Holder } from '#shared/checkin/decide.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import type { Reading } from '#shared/checkin/reading.ts'
import { isDayOver } from '#shared/checkin/replayDay.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import type { GatePost } from './gatePost.ts'

/** Gathers what this station knows into the arguments of the verdict. */
export function judgeScan(post: GatePost, reading: Reading, holder: Holder, presence: Presence): VerdictCode {
  const { gate, venue, fairDay } = post
  const inside = venue.limit === null ? null : venue.insideHere()
  const isHolderCounted =
    presence.isInside && (gate.hallId === null || venue.hallOf(presence.gateId ?? '') === gate.hallId)
  return decide({
    reading,
    holder,
    presence,
    gate,
    direction: post.direction,
    fair: post.fair,
    fairDay,
    isDayOver: isDayOver(venue.headcounts, fairDay),
    occupancy: inside === null || venue.limit === null ? null : { inside, full: venue.limit.full, isHolderCounted },
  })
}
