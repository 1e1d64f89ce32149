import type { Headcount } from '../records/headcount.ts'
import type { Scan } from '../records/scan.ts'
import { byInstant, type TimedFact } from './factOrder.ts'
import { personOf } from './groupByPerson.ts'
import { followScan, notSeenYet, type Presence, type PresenceFact, standing } from './presence.ts'

export type PassageFact = PresenceFact & Pick<Scan, 'attendeeId' | 'serial'>
export type HeadcountFact = TimedFact & Pick<Headcount, 'reason' | 'hallId' | 'fairDay' | 'count' | 'undoes'>

/** Everything that says how many people are inside, in any order. */
export interface DayFacts {
  readonly scans: readonly PassageFact[]
  readonly headcounts: readonly HeadcountFact[]
  /** The hall behind each gate now; a corrected gate corrects the count. Gates of the whole venue give null. */
  readonly hallOf: (gateId: string) => string | null
}

export interface DayCount {
  /** In the whole venue. Below zero after a recount that missed people who left by the scanner since; show no less than 0. */
  readonly inside: number
  readonly insideOf: (hallId: string) => number
  /** People, each once. */
  readonly admitted: number
  /** Who is inside by the scans since the day was last ended; a recount is a number and changes nothing here. */
  readonly people: ReadonlyMap<string, Presence>
}

/** Nobody comes in any more (N6). */
export const isDayOver = (headcounts: readonly HeadcountFact[], fairDay: string): boolean =>
  standing(headcounts, fairDay).some(({ reason }) => reason === 'dayEnd')

/** How many are inside, by scans and headcounts together. Rules N1 to N8 of SPEC.md. */
export function replayDay({ scans, headcounts, hallOf }: DayFacts, fairDay: string): DayCount {
  const ownerOf = personOf(scans)
  const venue = emptyPlace()
  const halls = new Map<string, Place>()
  const people = new Map<string, Presence>()
  const placeOf = (hallId: string): Place => {
    const place = halls.get(hallId) ?? emptyPlace()
    halls.set(hallId, place)
    return place
  }

  const takeScan = (scan: PassageFact): void => {
    const person = ownerOf(scan)
    if (person === null) return
    const before = people.get(person) ?? notSeenYet
    const after = followScan(before, scan)
    if (after === before) return
    people.set(person, after)
    const hallBefore = before.gateId === null ? null : hallOf(before.gateId)
    const hallHere = hallOf(scan.gateId)
    // A stay in another hall ends here, whichever door it is.
    if (hallBefore !== null && hallBefore !== hallHere) move(placeOf(hallBefore), person, false, true)
    const isElsewhere = hallBefore !== null && hallBefore !== hallHere && !after.isInside
    const wasThere = hallHere === null || isElsewhere ? null : move(placeOf(hallHere), person, after.isInside, null)
    move(venue, person, after.isInside, wasThere)
  }

  const takeHeadcount = ({ reason, hallId, count }: HeadcountFact): void => {
    if (reason === 'dayEnd') {
      for (const place of [venue, ...halls.values()]) close(place)
      for (const [person, presence] of people) people.set(person, { ...notSeenYet, hasEntered: presence.hasEntered })
    } else if (hallId === null) recount(venue, count)
    else {
      const hall = placeOf(hallId)
      venue.inside += count - hall.inside
      for (const [person, isIn] of hall.where) if (isIn) venue.where.set(person, null)
      recount(hall, count)
    }
  }

  const events = [
    ...standing(scans, fairDay).map((fact) => ({ fact, take: () => takeScan(fact) })),
    ...standing(headcounts, fairDay).map((fact) => ({ fact, take: () => takeHeadcount(fact) })),
  ]
  for (const { take } of events.toSorted((a, b) => byInstant(a.fact, b.fact))) take()

  return {
    inside: venue.inside,
    insideOf: (hallId) => halls.get(hallId)?.inside ?? 0,
    admitted: [...people.values()].filter(({ hasEntered }) => hasEntered).length,
    people: new Map([...people].filter(([, { isInside }]) => isInside)),
  }
}

/** The venue or one of its halls while the day is replayed. */
interface Place {
  inside: number
  /** A recount was made: of people who were not scanned since, nobody knows where they were. */
  isRecounted: boolean
  /** Where people are by the scans since the last recount; null: unknown. */
  readonly where: Map<string, boolean | null>
}

const emptyPlace = (): Place => ({ inside: 0, isRecounted: false, where: new Map() })

/**
 * Somebody is now in or out. Who was here before is known by earlier scans, else by `wasHere`, else by the movement
 * itself where a recount was made (N4): who comes in was outside when it was made, who goes out was inside. Returns
 * whether they were here where a recount had to be asked, else null.
 */
function move(place: Place, person: string, isIn: boolean, wasHere: boolean | null): boolean | null {
  const known = place.where.get(person)
  const isGuess = known === null || (known === undefined && place.isRecounted)
  const was = known ?? wasHere ?? (isGuess ? !isIn : false)
  place.inside += Number(isIn) - Number(was)
  place.where.set(person, isIn)
  return isGuess ? was : null
}

function recount(place: Place, count: number): void {
  place.inside = count
  place.isRecounted = true
  place.where.clear()
}

function close(place: Place): void {
  place.inside = 0
  place.isRecounted = false
  place.where.clear()
}
