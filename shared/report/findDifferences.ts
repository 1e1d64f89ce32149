import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { DayRecords } from './dayRecords.ts'
import type { Reconciled } from './reconcileDay.ts'
import type { differenceLabels } from './reportWords.ts'
import type { ScanMeaning } from './scanMeaning.ts'

/** Something that makes the sums of a day other than what the gates said or the badges are; each is listed. */
export interface Difference {
  readonly day: string
  readonly kind: keyof typeof differenceLabels
  readonly at: string | null
  readonly gateId: string | null
  readonly attendeeId: string | null
  readonly serial: string | null
  readonly verdict: VerdictCode | null
  readonly meaning: ScanMeaning | null
  readonly reason: string | null
}

export function findDifferences({ records, reading, clock }: Reconciled, day: string): readonly Difference[] {
  return [...amongScans(records, reading, day), ...amongBadges(records, day, clock.endOf(day))]
}

type Scan = DayRecords['scans'][number]

function amongScans(
  { attendees, badges }: DayRecords,
  reading: Reconciled['reading'],
  day: string,
): readonly Difference[] {
  const scans = reading.scansOn(day)
  if (scans.length === 0) return []
  const meanings = reading.meaningsOn(day)
  const registered = new Set(attendees.map(({ id }) => id))
  const holders = new Map(badges.map(({ serial, attendeeId }) => [serial, attendeeId]))
  return scans.flatMap((scan): readonly Difference[] => {
    const instead = reading.overridden.get(scan.id)
    const meaning = meanings.get(instead?.id ?? scan.id) ?? null
    const attendeeId = instead?.attendeeId ?? scan.attendeeId ?? holders.get(scan.serial ?? '') ?? null
    const kind = kindOf(scan, instead, meaning, attendeeId !== null && registered.has(attendeeId))
    if (kind === null) return []
    const { createdAt, gateId, serial, verdict } = scan
    return [
      { day, kind, at: createdAt, gateId, attendeeId, serial, verdict, meaning, reason: (instead ?? scan).reason },
    ]
  })
}

function kindOf(
  { verdict }: Scan,
  instead: Scan | undefined,
  meaning: ScanMeaning | null,
  isRegistered: boolean,
): Difference['kind'] | null {
  if (instead !== undefined) return 'overridden'
  if (meaning === 'takenBack') return 'takenBack'
  if (meaning === 'firstAdmission' && verdict !== 'admitted') return 'countedOtherwise'
  if (meaning === 'reEntry' && verdict !== 'reEntry') return 'countedOtherwise'
  return meaning === 'firstAdmission' && !isRegistered ? 'unregistered' : null
}

function amongBadges({ attendees, badges }: DayRecords, day: string, dayEnd: string): readonly Difference[] {
  const registered = new Set(attendees.map(({ id }) => id))
  const seen = new Set<string>()
  return badges.flatMap(({ attendeeId, serial, createdAt, retiredAt }): readonly Difference[] => {
    if (createdAt >= dayEnd || (retiredAt !== null && retiredAt < dayEnd)) return []
    const isSecond = seen.has(attendeeId)
    seen.add(attendeeId)
    if (registered.has(attendeeId) && !isSecond) return []
    const kind = isSecond ? 'severalBadges' : 'badgeOfNobody'
    return [{ day, kind, at: null, gateId: null, attendeeId, serial, verdict: null, meaning: null, reason: null }]
  })
}
