import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { ScanFact } from './scanFact.ts'

/**
 * What a scan counts as. Every scan of a day is exactly one of these, so that
 * scans = first admissions + re-entries + exits + refusals + taken back.
 */
export type ScanMeaning = 'firstAdmission' | 'reEntry' | 'exit' | 'refusal' | 'takenBack'

export const scanMeanings: readonly ScanMeaning[] = ['firstAdmission', 'reEntry', 'exit', 'refusal', 'takenBack']

/** What is known over all days. */
interface Known {
  /** The facts about each person: another day's scans, and those that were taken back, tell whose serial it is too. */
  readonly people: readonly (readonly ScanFact[])[]
  readonly overridden: ReadonlyMap<string, unknown>
  readonly takenBack: ReadonlySet<string>
}

/**
 * What each scan of a day means, by its id. A fact that takes another back is no scan and has no meaning of its own, and
 * a scan that staff overrode counts as the one that stands in its place: once, by its final meaning.
 * Two gates that could not hear of each other may both have said "first admission": the earlier one was, the later is
 * a re-entry. Agrees with presenceOf: there are as many first admissions as people who have entered.
 */
export function meaningsOfDay(
  scans: readonly ScanFact[],
  { people, overridden, takenBack }: Known,
): ReadonlyMap<string, ScanMeaning> {
  const ofDay = new Set(scans.map(({ id }) => id))
  const first = new Set(people.map((own) => firstEntry(own, ofDay, takenBack)?.id))
  const meanings = new Map<string, ScanMeaning>()
  for (const { id, verdict } of scans) {
    if (overridden.has(id)) continue
    if (takenBack.has(id)) meanings.set(id, 'takenBack')
    else meanings.set(id, first.has(id) ? 'firstAdmission' : laterMeanings[verdict])
  }
  return meanings
}

const laterMeanings: Readonly<Record<VerdictCode, ScanMeaning>> = {
  admitted: 'reEntry',
  reEntry: 'reEntry',
  exit: 'exit',
  notInside: 'exit',
  alreadyInside: 'refusal',
  wrongDay: 'refusal',
  wrongKind: 'refusal',
  wrongHall: 'refusal',
  fairClosed: 'refusal',
  hallFull: 'refusal',
  retired: 'refusal',
  removed: 'refusal',
  forged: 'refusal',
  unknownKey: 'refusal',
  unknownCode: 'refusal',
  undone: 'takenBack',
}

function firstEntry(
  own: readonly ScanFact[],
  ofDay: ReadonlySet<string>,
  takenBack: ReadonlySet<string>,
): ScanFact | undefined {
  let first: ScanFact | undefined
  for (const fact of own) {
    if (laterMeanings[fact.verdict] !== 'reEntry' || !ofDay.has(fact.id) || takenBack.has(fact.id)) continue
    if (first === undefined || isBefore(fact, first)) first = fact
  }
  return first
}

/** As presence.ts orders facts: by instant, then by id. */
const isBefore = (a: ScanFact, b: ScanFact): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
