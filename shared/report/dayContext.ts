import { type DayFigures, dayFigures } from './dayFigures.ts'
import type { DayRecords } from './dayRecords.ts'
import { readScans, type ScanReading } from './readScans.ts'
import type { NameOf, WordLanguage } from './recordCells.ts'
import type { ScanMeaning } from './scanMeaning.ts'

/** Where the fair takes place: what an instant and a day are by the clock on its wall. */
export interface FairClock {
  /** 0 to 23. */
  hourOf(instant: string): number
  /** YYYY-MM-DD. */
  dayOf(instant: string): string
  /** The instant at which a day is over. */
  endOf(day: string): string
}

type ListOf<K extends keyof DayRecords> = DayRecords[K] extends readonly (infer T)[] ? T : never

/** What the sheets of a day are made from, each thing looked up or counted once. */
export interface DayContext {
  readonly records: DayRecords
  readonly fairDay: string
  readonly language: WordLanguage
  readonly clock: FairClock
  readonly figures: DayFigures
  /** What each scan of the day counts as. */
  readonly meanings: ReadonlyMap<string, ScanMeaning>
  readonly reading: ScanReading<ListOf<'scans'>>
  /** Of the day, facts that take back included. */
  readonly scans: readonly ListOf<'scans'>[]
  readonly nameOf: NameOf
  /** The registered person whom a scan is about, by id or by the serial of their badge. */
  readonly personOf: (scan: Pick<ListOf<'scans'>, 'attendeeId' | 'serial'>) => ListOf<'attendees'> | undefined
  readonly people: ReadonlyMap<string, ListOf<'attendees'>>
  readonly enterprises: ReadonlyMap<string, ListOf<'enterprises'>>
  /** The instant at which each admitted person first came in that day. */
  readonly firstEntries: ReadonlyMap<string, string>
  /** People with a badge in force. */
  readonly holders: ReadonlySet<string>
}

export interface DayQuestion {
  readonly fairDay: string
  readonly language: WordLanguage
  readonly clock: FairClock
}

export function dayContext(records: DayRecords, { fairDay, language, clock }: DayQuestion): DayContext {
  const reading = readScans(records.scans)
  const meanings = reading.meaningsOn(fairDay)
  const scans = records.scans.filter((scan) => scan.fairDay === fairDay)
  const inForce = records.badges.filter(({ retiredAt }) => retiredAt === null)
  const people = byId(records.attendees)
  const bySerial = new Map(records.badges.map(({ serial, attendeeId }) => [serial, attendeeId]))
  const personOf: DayContext['personOf'] = ({ attendeeId, serial }) =>
    people.get(attendeeId ?? bySerial.get(serial ?? '') ?? '')
  return {
    records,
    fairDay,
    language,
    clock,
    meanings,
    scans,
    figures: dayFigures(records, fairDay, clock.hourOf, reading),
    reading,
    nameOf: namesIn(records),
    personOf,
    people,
    enterprises: byId(records.enterprises),
    firstEntries: new Map(
      scans.flatMap((scan) => {
        const person = meanings.get(scan.id) === 'firstAdmission' ? personOf(scan) : undefined
        return person === undefined ? [] : [[person.id, scan.createdAt] as const]
      }),
    ),
    holders: new Set(inForce.map(({ attendeeId }) => attendeeId)),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((record) => [record.id, record]))

function namesIn({ enterprises, universities, attendees, gates, positions }: DayRecords): NameOf {
  const names = new Map<string, string>()
  for (const record of [...enterprises, ...universities, ...attendees, ...gates]) names.set(record.id, record.name)
  for (const record of positions) names.set(record.id, record.title)
  return (id) => names.get(id)
}
