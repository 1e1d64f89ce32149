import type { Attendee } from '../records/attendee.ts'
import type { Badge } from '../records/badge.ts'
import { newRecordBase, type SampleContext, toInstant, whileOpen } from './sampleContext.ts'

/** A badge before the main process has signed it: key and code are still missing. */
export type UnsignedBadge = Omit<Badge, 'code' | 'keyId'>

/** One badge in force for everyone; three students lost theirs on the way, so they have an older one that is retired. */
export const makeBadges = (context: SampleContext, attendees: readonly Attendee[]): UnsignedBadge[] => {
  const students = attendees.filter((attendee) => attendee.kind === 'student')
  const losers = new Set(context.random.shuffle(students).slice(0, LOST_BADGES))
  return attendees.flatMap((attendee) => {
    const inForce = makeBadge(context, attendee, context.preparedAtMs)
    if (!losers.has(attendee)) return [inForce]
    const lostAtMs = whileOpen(context, 0.05)
    const lost = makeBadge(context, attendee, context.preparedAtMs)
    return [
      { ...lost, retiredAt: toInstant(lostAtMs), retiredReason: 'lost' as const },
      { ...inForce, createdAt: toInstant(lostAtMs) },
    ]
  })
}

const makeBadge = (context: SampleContext, attendee: Attendee, createdAtMs: number): UnsignedBadge => ({
  ...newRecordBase(context, createdAtMs),
  attendeeId: attendee.id,
  serial: context.random.hex(16),
  retiredAt: null,
  retiredReason: null,
})

const LOST_BADGES = 3
