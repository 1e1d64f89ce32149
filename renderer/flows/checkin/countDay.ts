import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { claimBySerial, claimedSerial } from '#shared/checkin/claimBySerial.ts'
import { instantOf } from '#shared/checkin/factOrder.ts'
import { currentIds } from '#shared/checkin/followMerge.ts'
import { type PassageFact, replayDay } from '#shared/checkin/replayDay.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { type CountChange, isPassage } from './countChange.ts'

export interface CountedDay {
  readonly counts: CountChange
  /** Scans of `sinceAt` or later that are in the counts: a gate that went on working adds only the others. */
  readonly counted: readonly string[]
  /** When people went through this gate during the minute before `sinceAt`, and later. */
  readonly passedAt: readonly string[]
}

export interface CountQuestion {
  readonly fairId: string
  readonly fairDay: string
  readonly gateId: string
  readonly sinceAt: string
}

const pageLength = 1000
const minuteMs = 60_000

/** Reads a fair's scans page by page, each in a transaction of its own, so that a gate can write in between. */
export async function countDay(db: FairDeskDatabase, question: CountQuestion): Promise<CountedDay> {
  const { fairId, fairDay, gateId, sinceAt } = question
  const [facts, headcounts, gates] = await Promise.all([
    readDayScans(db, fairId, fairDay),
    readHeadcounts(db, fairId, fairDay),
    db.records('gate').where({ fairId }).toArray(),
  ])
  const halls = new Map(gates.map(({ id, hallId }) => [id, hallId]))
  const day = replayDay({ scans: facts, headcounts, hallOf: (id) => halls.get(id) ?? null }, fairDay)
  const hallId = halls.get(gateId) ?? null
  const takenBack = new Set(facts.flatMap((fact) => fact.undoes ?? []))
  const passages = facts.filter((fact) => fact.gateId === gateId && isPassage(fact.verdict) && !takenBack.has(fact.id))
  const minuteAgo = new Date(Date.parse(sinceAt) - minuteMs).toISOString()
  return {
    counts: {
      inside: day.inside,
      here: hallId === null ? day.inside : day.insideOf(hallId),
      admitted: day.admitted,
      gate: passages.length,
    },
    counted: facts.filter((fact) => fact.createdAt >= sinceAt).map((fact) => fact.id),
    passedAt: passages.map(instantOf).filter((instant) => instant >= minuteAgo),
  }
}

/** The headcounts of a day, those that were taken back and their opposites too. */
export const readHeadcounts = (db: FairDeskDatabase, fairId: string, fairDay: string) =>
  db.records('headcount').where('[fairId+fairDay]').equals([fairId, fairDay]).toArray()

/** A day's scans, each with the id that its person goes by now (M3, M4). */
export async function readDayScans(
  db: FairDeskDatabase,
  fairId: string,
  fairDay: string,
): Promise<readonly PassageFact[]> {
  const [scans, merged] = await Promise.all([readPages(db, fairId, fairDay), readMerged(db)])
  const currentId = currentIds(merged)
  const claim = claimBySerial(await readBadgesOf(db, fairId, scans))
  return scans
    .map(claim)
    .map((fact) => (fact.attendeeId === null ? fact : { ...fact, attendeeId: currentId(fact.attendeeId) }))
}

/** The badges of those scans that know no person yet; few, if any. */
async function readBadgesOf(db: FairDeskDatabase, fairId: string, scans: readonly PassageFact[]) {
  const serials = new Set(scans.flatMap((scan) => claimedSerial(scan) ?? []))
  const keys = [...serials].map((serial) => [fairId, serial])
  return keys.length === 0 ? [] : db.records('badge').where('[fairId+serial]').anyOf(keys).toArray()
}

/** The people who were merged, and those they were merged into, as far as they are here. */
async function readMerged(db: FairDeskDatabase): Promise<readonly RowFor<'attendee'>[]> {
  const attendees = db.records('attendee')
  const merged = await attendees.where('mergedInto').above('').toArray()
  const own = new Set(merged.map(({ id }) => id))
  const targets = new Set(merged.flatMap(({ mergedInto }) => mergedInto ?? []))
  const others = await attendees.bulkGet([...targets].filter((id) => !own.has(id)))
  return [...merged, ...others.filter((row) => row !== undefined)]
}

async function readPages(db: FairDeskDatabase, fairId: string, fairDay: string): Promise<readonly PassageFact[]> {
  const scans = db.records('scan')
  const facts = new Map<string, PassageFact>()
  let from = ''
  while (true) {
    const page = await scans
      .where('[fairId+createdAt]')
      .between([fairId, from], [fairId, '\uffff'], true, true)
      .limit(pageLength)
      .toArray()
    for (const row of page) if (row.fairDay === fairDay) facts.set(row.id, row)
    const last = page.at(-1)?.createdAt
    // The next page begins at the last instant again: several scans may share one.
    if (page.length < pageLength || last === undefined || last === from) return [...facts.values()]
    from = last
  }
}
