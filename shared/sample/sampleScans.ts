/** Half a day at the gates: most come early, some leave, a few of those come back, a few are refused. */
import type { Attendee } from '../records/attendee.ts'
import type { Scan } from '../records/scan.ts'
import type { UnsignedBadge } from './sampleBadges.ts'
import { newRecordBase, type SampleContext, whileOpen } from './sampleContext.ts'
import type { SampleGate } from './sampleVenue.ts'

const VISITORS = 1400

type Visitor = {
  readonly attendee: Attendee
  readonly serial: string
  readonly arrival: number
  readonly gate: SampleGate
}
type Moment = Pick<Scan, 'gateId' | 'serial' | 'attendeeId' | 'verdict' | 'direction'> & { readonly share: number }

/** In order of time; each person's scans follow from one another (admitted, exit, re-entry). */
export const makeScans = (
  context: SampleContext,
  attendees: readonly Attendee[],
  badges: readonly UnsignedBadge[],
  gates: readonly SampleGate[],
): Scan[] => {
  const visitors = pickVisitors(context, attendees, badges, gates)
  const moments = [
    ...visitors.flatMap((visitor) => makeVisit(context, visitor)),
    ...makeRefusals(context, visitors, attendees, badges, gates),
  ]
  return moments
    .toSorted((a, b) => a.share - b.share)
    .map(({ share, ...moment }) => ({
      ...newRecordBase(context, whileOpen(context, share)),
      ...moment,
      fairDay: context.fairDay,
      undoes: null,
      reason: null,
    }))
}

const pickVisitors = (
  context: SampleContext,
  attendees: readonly Attendee[],
  badges: readonly UnsignedBadge[],
  gates: readonly SampleGate[],
): Visitor[] => {
  const { random } = context
  const serials = new Map(
    badges.filter((badge) => badge.retiredAt === null).map((badge) => [badge.attendeeId, badge.serial]),
  )
  const hosts = attendees.filter((attendee) => attendee.kind !== 'student')
  const students = random.shuffle(attendees.filter((attendee) => attendee.kind === 'student'))
  return [...hosts, ...students].slice(0, VISITORS).flatMap((attendee) => {
    const serial = serials.get(attendee.id)
    const isHost = attendee.kind !== 'student'
    const gate = random.shuffle(gates.filter((candidate) => candidate.allowedKinds.length === 0 || isHost))[0]
    if (serial === undefined || gate === undefined) return []
    // Hosts are there before the crowd; the crowd comes thickest in the first hour. Lost badges were replaced by 0.05.
    const arrival = isHost ? random.next() * 0.06 : 0.06 + 0.9 * random.next() ** 1.7
    return [{ attendee, serial, arrival, gate }]
  })
}

const makeVisit = (context: SampleContext, { attendee, serial, arrival, gate }: Visitor): Moment[] => {
  const { random } = context
  const common = { gateId: gate.id, serial, attendeeId: attendee.id }
  const moments: Moment[] = [{ ...common, verdict: 'admitted', direction: 'in', share: arrival }]
  const leavesAt = arrival + 0.12 + 0.4 * random.next()
  if (leavesAt > 0.98 || !random.isLucky(attendee.kind === 'student' ? 0.45 : 0.15)) return moments
  moments.push({ ...common, verdict: 'exit', direction: 'out', share: leavesAt })
  const returnsAt = leavesAt + 0.04 + 0.15 * random.next()
  if (returnsAt > 0.99 || !random.isLucky(0.12)) return moments
  moments.push({ ...common, verdict: 'reEntry', direction: 'in', share: returnsAt })
  return moments
}

/** Someone passes a badge back, a retired badge turns up, students try the staff door, foreign and forged codes. */
const makeRefusals = (
  context: SampleContext,
  visitors: readonly Visitor[],
  attendees: readonly Attendee[],
  badges: readonly UnsignedBadge[],
  gates: readonly SampleGate[],
): Moment[] => {
  const { random } = context
  const refused = (
    verdict: Scan['verdict'],
    gate: SampleGate | undefined,
    share: number,
    holder: Pick<Scan, 'serial' | 'attendeeId'> | undefined,
  ): Moment[] =>
    gate === undefined || holder === undefined
      ? []
      : [{ gateId: gate.id, serial: holder.serial, attendeeId: holder.attendeeId, verdict, direction: 'in', share }]
  const students = visitors.filter((visitor) => visitor.attendee.kind === 'student' && visitor.gate.isAntiPassback)
  const open = gates.find((gate) => gate.isAntiPassback)
  const restricted = gates.find((gate) => gate.allowedKinds.length > 0)
  const visiting = new Set(visitors.map((visitor) => visitor.attendee))
  const absent = attendees.filter((attendee) => attendee.kind === 'student' && !visiting.has(attendee))
  return [
    // Within 0.1 of the arrival nobody has left yet, so the badge is still inside.
    ...random
      .shuffle(students.filter((visitor) => visitor.arrival < 0.85))
      .slice(0, 6)
      .flatMap((visitor) =>
        refused('alreadyInside', visitor.gate, visitor.arrival + 0.01 + 0.09 * random.next(), {
          serial: visitor.serial,
          attendeeId: visitor.attendee.id,
        }),
      ),
    ...badges
      .filter((badge) => badge.retiredAt !== null)
      .flatMap((badge) => refused('retired', open, 0.1 + 0.6 * random.next(), badge)),
    ...absent.slice(0, 3).flatMap((attendee) =>
      refused(
        'wrongKind',
        restricted,
        0.1 + 0.5 * random.next(),
        badges.find((badge) => badge.attendeeId === attendee.id && badge.retiredAt === null),
      ),
    ),
    ...[0.12, 0.2, 0.34, 0.61].flatMap((share) =>
      refused('unknownCode', open, share, { serial: null, attendeeId: null }),
    ),
    ...refused('forged', open, 0.47, { serial: random.hex(16), attendeeId: null }),
  ]
}
