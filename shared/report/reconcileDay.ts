import { groupByPerson } from '../checkin/groupByPerson.ts'
import { presenceOf } from '../checkin/presence.ts'
import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { FairClock } from './dayContext.ts'
import type { DayRecords } from './dayRecords.ts'
import { overriddenScans } from './overriddenScans.ts'
import { meaningsOfDay } from './scanMeaning.ts'

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

export function reconcileDay(records: DayRecords, day: string, clock: FairClock): DayReconciliation {
  return { day, ...reconcileHolders(records, clock.endOf(day)), ...reconcileScans(records, day) }
}

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

function reconcileScans({ scans: facts }: DayRecords, day: string) {
  const scans = facts.filter(({ fairDay, undoes }) => fairDay === day && undoes === null)
  if (scans.length === 0) return nothingScanned
  const overridden = overriddenScans(facts)
  const meanings = meaningsOfDay(facts, day)
  const refusals = new Map<RefusalReason, number>()
  const counts = { firstAdmission: 0, reEntry: 0, exit: 0, refusal: 0, takenBack: 0 }
  for (const { id, verdict } of scans) {
    const meaning = meanings.get(id)
    if (meaning === undefined) continue
    counts[meaning] += 1
    const reason = meaning === 'takenBack' ? 'undone' : verdict
    if (meaning === 'refusal' || meaning === 'takenBack') refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
  }
  const people = Array.from(groupByPerson(facts), (own) => presenceOf(own, day))
  return {
    scans: scans.filter(({ id }) => !overridden.has(id)).length,
    firstAdmissions: counts.firstAdmission,
    reEntries: counts.reEntry,
    exits: counts.exit,
    refusals,
    admittedPeople: people.filter(({ hasEntered }) => hasEntered).length,
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
