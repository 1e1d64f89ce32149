import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { DayContext } from './dayContext.ts'
import type { DayRecords } from './dayRecords.ts'

/** Why nobody passed: what the gate said, or `undone` for a scan that was taken back. */
export type RefusalReason = VerdictCode

/**
 * The two sums of one fair day (glossary: reconciliation), every number counted for itself:
 * registered = holders + withoutBadge, and scans = firstAdmissions + reEntries + exits + all refusals.
 */
export interface DayReconciliation {
  readonly day: string
  /** People registered, and with a badge in force, when the day was over. */
  readonly registered: number
  readonly holders: number
  readonly withoutBadge: number
  readonly scans: number
  readonly firstAdmissions: number
  readonly reEntries: number
  readonly exits: number
  readonly refusals: ReadonlyMap<RefusalReason, number>
  readonly admittedPeople: number
}

export function reconcileDay({ records, reading, clock }: Reconciled, day: string): DayReconciliation {
  return { day, ...reconcileHolders(records, clock.endOf(day)), ...reconcileScans(reading, day) }
}

export type Reconciled = Pick<DayContext, 'records' | 'reading' | 'clock'>

function reconcileHolders({ attendees, badges }: DayRecords, dayEnd: string) {
  const inForce = new Set(
    badges
      .filter(({ createdAt, retiredAt }) => createdAt < dayEnd && (retiredAt === null || retiredAt >= dayEnd))
      .map(({ attendeeId }) => attendeeId),
  )
  const registered = attendees.filter(({ createdAt }) => createdAt < dayEnd)
  return {
    registered: registered.length,
    holders: registered.filter(({ id }) => inForce.has(id)).length,
    withoutBadge: registered.filter(({ id }) => !inForce.has(id)).length,
  }
}

function reconcileScans(reading: DayContext['reading'], day: string) {
  const scans = reading.scansOn(day)
  if (scans.length === 0) return nothingScanned
  const meanings = reading.meaningsOn(day)
  const refusals = new Map<RefusalReason, number>()
  const counts = { firstAdmission: 0, reEntry: 0, exit: 0, refusal: 0, takenBack: 0 }
  for (const { id, verdict } of scans) {
    const meaning = meanings.get(id)
    if (meaning === undefined) continue
    counts[meaning] += 1
    const reason = meaning === 'takenBack' ? 'undone' : verdict
    if (meaning === 'refusal' || meaning === 'takenBack') refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
  }
  return {
    scans: scans.filter(({ id }) => !reading.overridden.has(id)).length,
    firstAdmissions: counts.firstAdmission,
    reEntries: counts.reEntry,
    exits: counts.exit,
    refusals,
    admittedPeople: reading.presencesOn(day).filter(({ hasEntered }) => hasEntered).length,
  }
}

const nothingScanned = {
  scans: 0,
  firstAdmissions: 0,
  reEntries: 0,
  exits: 0,
  refusals: new Map<RefusalReason, number>(),
  admittedPeople: 0,
}
