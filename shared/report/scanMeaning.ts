import { groupByPerson } from '../checkin/groupByPerson.ts'
import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { Scan } from '../records/scan.ts'
import { overriddenScans } from './overriddenScans.ts'

/**
 * What a scan counts as. Every scan of a day is exactly one of these, so that
 * scans = first admissions + re-entries + exits + refusals + taken back.
 */
export type ScanMeaning = 'firstAdmission' | 'reEntry' | 'exit' | 'refusal' | 'takenBack'

export const scanMeanings: readonly ScanMeaning[] = ['firstAdmission', 'reEntry', 'exit', 'refusal', 'takenBack']

type ScanFact = Pick<
  Scan,
  'id' | 'createdAt' | 'verdict' | 'fairDay' | 'undoes' | 'attendeeId' | 'serial' | 'gateId' | 'reason'
>

/**
 * What each scan of a day means, by its id. A fact that takes another back is no scan and has no meaning of its own, and
 * a scan that staff overrode counts as the one that stands in its place: once, by its final meaning.
 * Two gates that could not hear of each other may both have said "first admission": the earlier one was, the later is
 * a re-entry. Agrees with presenceOf: there are as many first admissions as people who have entered.
 */
export function meaningsOfDay(facts: readonly ScanFact[], fairDay: string): ReadonlyMap<string, ScanMeaning> {
  const takenBack = new Set(facts.flatMap((fact) => fact.undoes ?? []))
  const overridden = overriddenScans(facts)
  const scans = facts.filter((fact) => fact.fairDay === fairDay && fact.undoes === null && !overridden.has(fact.id))
  const isCountedEntry = (fact: ScanFact): boolean =>
    fact.fairDay === fairDay && fact.undoes === null && !takenBack.has(fact.id) && isEntry(fact)
  // All facts tell whose serial it is: another day's, and those that were taken back.
  const first = new Set(
    Array.from(groupByPerson(facts), (own) => own.filter(isCountedEntry).toSorted(byInstant)[0]?.id),
  )
  return new Map(
    scans.map((scan) => {
      if (takenBack.has(scan.id)) return [scan.id, 'takenBack']
      if (first.has(scan.id)) return [scan.id, 'firstAdmission']
      return [scan.id, laterMeanings[scan.verdict]]
    }),
  )
}

const laterMeanings: Readonly<Record<VerdictCode, ScanMeaning>> = {
  admitted: 'reEntry',
  reEntry: 'reEntry',
  exit: 'exit',
  notInside: 'exit',
  alreadyInside: 'refusal',
  wrongDay: 'refusal',
  wrongKind: 'refusal',
  retired: 'refusal',
  removed: 'refusal',
  forged: 'refusal',
  unknownKey: 'refusal',
  unknownCode: 'refusal',
  undone: 'takenBack',
}

const isEntry = ({ verdict }: ScanFact): boolean => laterMeanings[verdict] === 'reEntry'

/** As presence.ts orders facts: by instant, then by id. */
const byInstant = (a: ScanFact, b: ScanFact): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
