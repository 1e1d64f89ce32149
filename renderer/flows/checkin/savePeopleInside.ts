import { attempt } from '#renderer/db/attempt.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { byInstant } from '#shared/checkin/factOrder.ts'
import { type Presence, standing } from '#shared/checkin/presence.ts'
import { replayDay } from '#shared/checkin/replayDay.ts'
import type { Words } from '#shared/errors/defineErrors.ts'
import { fill } from '#shared/errors/fill.ts'
import type { Result } from '#shared/errors/result.ts'
import { attendee as attendeeRecord } from '#shared/records/attendee.ts'
import type { Fair } from '#shared/records/fair.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { SigningStation } from '../badge/badgeStation.ts'
import { readOrganisationNames } from '../record/readOrganisationNames.ts'
import { readDayScans, readHeadcounts } from './countDay.ts'
import { insideWords } from './insideWords.ts'

export interface InsideQuestion {
  readonly fair: Fair
  readonly fairDay: string
  readonly halls: readonly Pick<RowFor<'venueHall'>, 'id' | 'name'>[]
  readonly language: 'zh' | 'en'
}

/** One person on the list, by the scans of the day. */
interface PersonInside {
  readonly hallId: string | null
  readonly cells: readonly string[]
}

/**
 * The people inside, hall by hall, as a PDF to print for an evacuation. People who came in unscanned are not on it and
 * some who left unscanned are, so it says how many staff counted.
 */
export const savePeopleInside = (
  { station, platform }: SigningStation,
  question: InsideQuestion,
): Promise<Result<{ readonly path: string }>> =>
  attempt(async () => {
    const { fair, halls, language, fairDay } = question
    const { people, lines } = await readInside(station.db, question, station.nowMs())
    const say = (words: Words, values: Readonly<Record<string, string | number>> = {}) => fill(words[language], values)
    const places = [...halls.map(({ id, name }) => ({ id, name })), { id: null, name: say(insideWords.noHall) }]
    const parts = places.flatMap(({ id, name }) => {
      const rows = people.filter(({ hallId }) => hallId === id).map(({ cells }) => [...cells])
      return rows.length === 0 ? [] : [{ heading: say(insideWords.heading, { name, count: rows.length }), rows }]
    })
    return platform.call('lists:savePdf', {
      folder: fair.name,
      name: `${say(insideWords.fileName)} ${fairDay} ${timeOf(station.nowMs()).replace(':', '')}.pdf`,
      language: language === 'zh' ? 'zh-CN' : 'en',
      title: `${fair.name} · ${say(insideWords.title)}`,
      lines,
      columns: [insideWords.name, attendeeRecord.fields.kind.label, insideWords.organisation, insideWords.since].map(
        (words) => say(words),
      ),
      parts,
    })
  })

async function readInside(db: FairDeskDatabase, { fair, fairDay, language }: InsideQuestion, nowMs: number) {
  const [scans, headcounts, gates] = await Promise.all([
    readDayScans(db, fair.id, fairDay),
    readHeadcounts(db, fair.id, fairDay),
    db.records('gate').where({ fairId: fair.id }).toArray(),
  ])
  const gateOf = new Map(gates.map((gate) => [gate.id, gate]))
  const day = replayDay({ scans, headcounts, hallOf: (id) => gateOf.get(id)?.hallId ?? null }, fairDay)
  const people = await describePeople(db, [...day.people], gateOf, language)
  const last = standing(headcounts, fairDay).toSorted(byInstant).at(-1)
  const lines = [
    fill(insideWords.printedAt[language], { day: fairDay, time: timeOf(nowMs), count: people.length }),
    fill(insideWords.counted[language], { count: Math.max(0, day.inside) }),
    ...(last?.reason === 'recount'
      ? [fill(insideWords.lastCount[language], { time: timeOf(Date.parse(last.createdAt)), count: last.count })]
      : []),
    insideWords.caution[language],
  ]
  return { people, lines }
}

async function describePeople(
  db: FairDeskDatabase,
  inside: readonly (readonly [string, Presence])[],
  gates: ReadonlyMap<string, RowFor<'gate'>>,
  language: 'zh' | 'en',
): Promise<readonly PersonInside[]> {
  const rows = await db.records('attendee').bulkGet(inside.map(([id]) => id))
  const organisations = await readOrganisationNames(
    db,
    rows.flatMap((row) => row ?? []),
  )
  return inside
    .map(([, { since, gateId }], index) => {
      const row = rows[index]
      const organisation = organisations.get(row?.enterpriseId ?? row?.universityId ?? '') ?? ''
      const kind = row === undefined ? '' : attendeeKinds.label(row.kind, language)
      const name = row?.name ?? insideWords.unknown[language]
      return {
        hallId: gates.get(gateId ?? '')?.hallId ?? null,
        cells: [name, kind, organisation, since === null ? '' : timeOf(Date.parse(since))],
      }
    })
    .toSorted((a, b) => String(a.cells[0]).localeCompare(String(b.cells[0]), language === 'zh' ? 'zh-CN' : 'en'))
}

function timeOf(ms: number): string {
  const at = new Date(ms)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
