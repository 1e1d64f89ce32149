import type { AttendeeRow } from '../records/attendee.ts'
import type { Badge } from '../records/badge.ts'
import type { Fair } from '../records/fair.ts'
import type { Gate } from '../records/gate.ts'
import type { Presence } from './presence.ts'
import type { Reading } from './reading.ts'
import type { VerdictCode } from './verdictCodes.ts'

/** Whose badge it is, as far as this station knows; either may not have been synced yet. */
export interface Holder {
  readonly badge: Pick<Badge, 'createdAt' | 'removedAt' | 'retiredAt'> | null
  readonly attendee: Pick<AttendeeRow, 'kind' | 'removedAt'> | null
  /** The halls in which the holder's enterprise has booths; empty for everybody else. */
  readonly boothHallIds: readonly string[]
}

export type Direction = 'in' | 'out'

/** How many are behind the gate, where that is limited and known. */
export interface Occupancy {
  readonly inside: number
  /** At this many nobody else comes in. */
  readonly full: number
  /** The holder is one of those inside already. */
  readonly isHolderCounted: boolean
}

export type GateRules = Pick<Gate, 'allowedKinds' | 'isAntiPassback'> & Partial<Pick<Gate, 'boothHallIds' | 'days'>>

export interface Situation {
  readonly reading: Reading
  readonly holder: Holder
  readonly presence: Presence
  readonly gate: GateRules
  /** Chosen by staff at a gate that people use both ways. */
  readonly direction: Direction
  readonly fair: Pick<Fair, 'startsOn' | 'endsOn'>
  /** The day that the scan counts for, YYYY-MM-DD. */
  readonly fairDay: string
  /** Staff ended the day (N6). */
  readonly isDayOver: boolean
  /** Null without a limit, and while nobody has counted yet: a gate works without. */
  readonly occupancy: Occupancy | null
}

/** What the gate says. Rules G1 to G20 of SPEC.md, the first that applies. */
export function decide(situation: Situation): VerdictCode {
  return judgeCode(situation) ?? judgeHolder(situation) ?? judgeMovement(situation)
}

function judgeCode({ reading, holder }: Situation): VerdictCode | null {
  if (reading.type === 'foreign') return 'unknownCode'
  if (reading.type === 'name' || reading.type === 'alias') return null
  if (reading.signature === 'forged') return 'forged'
  if (reading.signature === 'unknownKey') return 'unknownKey'
  const wasIssuedInTime =
    reading.keyRevokedAt === null || (holder.badge !== null && holder.badge.createdAt < reading.keyRevokedAt)
  if (!wasIssuedInTime) return 'unknownKey'
  return holder.badge !== null && holder.badge.retiredAt !== null ? 'retired' : null
}

function judgeHolder({ reading, holder, gate, fair, fairDay }: Situation): VerdictCode | null {
  const { badge, attendee, boothHallIds } = holder
  if ((badge !== null && badge.removedAt !== null) || (attendee !== null && attendee.removedAt !== null))
    return 'removed'
  const kind = attendee?.kind ?? (reading.type === 'badge' ? reading.kind : null)
  if (gate.allowedKinds.length > 0 && (kind === null || !gate.allowedKinds.includes(kind))) return 'wrongKind'
  const halls = gate.boothHallIds ?? []
  if (halls.length > 0 && boothHallIds.length > 0 && !boothHallIds.some((id) => halls.includes(id))) return 'wrongHall'
  if (fairDay < fair.startsOn || fairDay > fair.endsOn) return 'wrongDay'
  const days = gate.days ?? []
  return days.length > 0 && !days.includes(fairDay) ? 'wrongDay' : null
}

function judgeMovement({ presence, gate, direction, isDayOver, occupancy }: Situation): VerdictCode {
  if (direction === 'out') return presence.isInside ? 'exit' : 'notInside'
  if (isDayOver) return 'fairClosed'
  if (presence.isInside && gate.isAntiPassback) return 'alreadyInside'
  if (occupancy !== null && !occupancy.isHolderCounted && occupancy.inside >= occupancy.full) return 'hallFull'
  return presence.isInside || presence.hasEntered ? 'reEntry' : 'admitted'
}
