import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { currentIds } from '#shared/checkin/followMerge.ts'
import { groupByPerson } from '#shared/checkin/groupByPerson.ts'
import { type PresenceFact, presenceOf } from '#shared/checkin/presence.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { type CountChange, changeOf } from './countChange.ts'

export interface CountedDay {
  readonly counts: CountChange
  /** Scans of `sinceAt` or later that are in the counts: a gate that went on working adds only the others. */
  readonly counted: readonly string[]
}

export interface CountQuestion {
  readonly fairId: string
  readonly fairDay: string
  readonly gateId: string
  readonly sinceAt: string
}

const pageLength = 1000

/** Reads a fair's scans page by page, each in a transaction of its own, so that a gate can write in between. */
export async function countDay(db: FairDeskDatabase, question: CountQuestion): Promise<CountedDay> {
  const [scans, merged] = await Promise.all([readDay(db, question), readMerged(db)])
  const currentId = currentIds(merged)
  const facts = scans.map((fact) =>
    fact.attendeeId === null ? fact : { ...fact, attendeeId: currentId(fact.attendeeId) },
  )
  const takenBack = new Set(facts.flatMap((fact) => fact.undoes ?? []))
  const counts = { inside: 0, admitted: 0, gate: 0 }
  for (const own of groupByPerson(facts)) {
    const presence = presenceOf(own, question.fairDay)
    counts.inside += Number(presence.isInside)
    counts.admitted += Number(presence.hasEntered)
    for (const scan of own) {
      if (scan.gateId === question.gateId && !takenBack.has(scan.id))
        counts.gate += changeOf(presence, presence, scan.verdict).gate
    }
  }
  return { counts, counted: facts.filter((fact) => fact.createdAt >= question.sinceAt).map((fact) => fact.id) }
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

type DayFact = PresenceFact & Pick<RowFor<'scan'>, 'attendeeId' | 'serial'>

async function readDay(db: FairDeskDatabase, { fairId, fairDay }: CountQuestion): Promise<readonly DayFact[]> {
  const scans = db.records('scan')
  const facts = new Map<string, DayFact>()
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
