import { type Change, create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { type SealedPart, sealPart } from '#renderer/db/sealer.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { draftAttendee } from '#shared/import/draftAttendee.ts'
import type { ParsedSheet } from '#shared/import/parseSheet.ts'
import type { AttendeePlan } from '#shared/import/planAttendees.ts'
import type { EnterprisePlan } from '#shared/import/planEnterprises.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { planSheet, type SheetPlan } from './planSheet.ts'

export interface SaveOptions {
  readonly reference: readonly UniversityEntry[]
  /** What the people of the list agreed to, by the declaration of who sent it; null for enterprises. */
  readonly consent: Consent | null
  readonly onSealed: (done: number, total: number) => void
  readonly onSaved: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Saves the rows that can be taken over in one commit, decided anew against the fair as it is in that transaction.
 * CANCELLED leaves nothing behind.
 */
export async function saveSheet(
  station: Station,
  writer: Writer,
  sheet: ParsedSheet,
  options: SaveOptions,
): Promise<Result<Committed<SheetPlan>>> {
  const people =
    sheet.kind === 'attendee' ? await preparePeople(station, sheet, options) : new Map<number, PreparedPerson>()
  const { onSaved, signal } = options
  const request = { action: actionOf[sheet.kind], kinds: kindsOf[sheet.kind], onProgress: onSaved, signal }
  return commit(station, writer, request, async (db) => {
    const planned = await planSheet(db, writer.fairId, sheet, options.reference)
    const changes =
      planned.kind === 'attendee'
        ? peopleChanges(station, planned.plan, people, options.consent)
        : enterpriseChanges(station, planned.plan)
    return ok({ changes, value: planned })
  })
}

const actionOf = { attendee: 'attendee.import', enterprise: 'enterprise.edit' } as const

const kindsOf: Readonly<Record<ParsedSheet['kind'], readonly RecordKind[]>> = {
  attendee: ['attendee', 'university', 'enterprise'],
  enterprise: ['enterprise', 'position', 'booth'],
}

interface PreparedPerson {
  readonly id: string
  readonly sealed: SealedPart | null
}

const sealedAtOnce = 200

/** Ids and sealed values by row, before the transaction: awaiting WebCrypto inside it would commit it early. */
async function preparePeople(
  station: Station,
  sheet: ParsedSheet,
  options: SaveOptions,
): Promise<ReadonlyMap<number, PreparedPerson>> {
  const prepared = new Map<number, PreparedPerson>()
  const drafts = sheet.parsed.filter((row) => row.faults.length === 0).map(draftAttendee)
  // Whatever was read for the preview: without the separate consent nothing sensitive is kept.
  const isOpen = options.consent?.sensitive === true
  const sensitive = drafts.filter((draft) => isOpen && hasValue(draft.sensitive))
  for (const draft of drafts) prepared.set(draft.row, { id: newRecordId(station), sealed: null })
  for (let from = 0; from < sensitive.length && !options.signal.aborted; from += sealedAtOnce) {
    const part = sensitive.slice(from, from + sealedAtOnce)
    await Promise.all(
      part.map(async (draft) => {
        const id = newRecordId(station)
        prepared.set(draft.row, { id, sealed: await sealPart(station.sealer, id, { ...draft.sensitive }) })
      }),
    )
    options.onSealed(from + part.length, sensitive.length)
  }
  return prepared
}

const hasValue = (values: object): boolean => Object.values(values).some((value) => value !== null)

function peopleChanges(
  station: Station,
  plan: AttendeePlan,
  people: ReadonlyMap<number, PreparedPerson>,
  consent: Consent | null,
): readonly Change[] {
  const added = Array.from(plan.newUniversities, ([key, university]) => ({ key, id: newRecordId(station), university }))
  const universityIds = new Map(added.map(({ key, id }) => [key, id]))
  const universities = added.map(({ id, university }) => create('university', id, { ...university }))
  const attendees = plan.accepted.flatMap(({ draft, university, enterpriseId }) => {
    const person = people.get(draft.row)
    if (person === undefined) return []
    const universityId =
      university === null ? null : 'id' in university ? university.id : (universityIds.get(university.key) ?? null)
    const rest = {
      universityId,
      enterpriseId,
      consent,
      mergedInto: null,
      possibleTwinOf: null,
      source: 'import',
    } as const
    return [create('attendee', person.id, { ...draft.open, ...rest }, person.sealed)]
  })
  return [...universities, ...attendees]
}

function enterpriseChanges(station: Station, plan: EnterprisePlan): readonly Change[] {
  const ids = new Map(plan.enterprises.map(({ key }) => [key, newRecordId(station)]))
  // A key that is not among the new ones is the id of an enterprise that the fair has already.
  const idOf = (key: string): string => ids.get(key) ?? key
  return [
    ...plan.enterprises.map(({ key, draft }) =>
      create('enterprise', idOf(key), { ...draft.open, possibleTwinOf: null }),
    ),
    ...plan.positions.flatMap(({ key, draft }) =>
      draft.position === null
        ? []
        : [create('position', newRecordId(station), { ...draft.position, enterpriseId: idOf(key) })],
    ),
    ...plan.booths.map(({ key, number, boothId }) =>
      boothId === null
        ? create('booth', newRecordId(station), { number, hallId: null, enterpriseId: idOf(key) })
        : update('booth', boothId, { enterpriseId: idOf(key) }),
    ),
  ]
}
