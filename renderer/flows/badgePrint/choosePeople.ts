import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import type { Chosen, PrintChoice, PrintOrder } from '#shared/badgeDesign/printChoice.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { isThere } from '../record/isThere.ts'
import { readOrganisationNames } from '../record/readOrganisationNames.ts'

/** Chinese by pinyin, and A2 before A10. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Everybody that a choice means, in the order of the sheets. Reads a whole fair: for a worker. */
export async function choosePeople(db: FairDeskDatabase, fairId: string, choice: PrintChoice): Promise<Chosen> {
  const all = await readOfFair(db, 'attendee', fairId)
  const people = all.filter((row) => isThere(row) && row.mergedInto === null && isMeant(row, choice))
  const [names, booths, badges] = await Promise.all([
    readOrganisationNames(db, people),
    readBooths(db, fairId),
    readOfFair(db, 'badge', fairId),
  ])
  const holders = new Set(badges.filter(isInForce).map(({ attendeeId }) => attendeeId))
  const mergedWithBadge = new Set(
    all.flatMap((row) => (row.mergedInto !== null && holders.has(row.id) ? row.mergedInto : [])),
  )
  const keys = new Map(people.map((row) => [row.id, keyOf(row, choice.order, names, booths)]))
  const sorted = people.toSorted(
    (a, b) =>
      collator.compare(keys.get(a.id) ?? '', keys.get(b.id) ?? '') ||
      collator.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  )
  return {
    attendeeIds: sorted.map(({ id }) => id),
    without: people.filter(({ id }) => !holders.has(id) && !mergedWithBadge.has(id)).length,
  }
}

const isMeant = (row: AttendeeRow, { kinds, organisationId }: PrintChoice): boolean =>
  (kinds.length === 0 || kinds.includes(row.kind)) &&
  (organisationId === null || row.enterpriseId === organisationId || row.universityId === organisationId)

/** After every Chinese character: people without what is sorted by come last. */
const LAST = '\u{10FFFD}'

function keyOf(
  { enterpriseId, universityId, kind }: AttendeeRow,
  order: PrintOrder,
  names: ReadonlyMap<string, string>,
  booths: ReadonlyMap<string, string>,
): string {
  const organisation = names.get(enterpriseId ?? '') ?? names.get(universityId ?? '') ?? LAST
  if (order === 'booth') return `${booths.get(enterpriseId ?? '') ?? LAST} ${organisation}`
  if (order === 'organisation') return organisation
  return order === 'kind' ? `${attendeeKinds.ids.indexOf(kind)} ${organisation}` : ''
}

/** The first booth of each enterprise. */
async function readBooths(db: FairDeskDatabase, fairId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db.records('booth').where('fairId').equals(fairId).toArray()).filter(isThere)
  const first = new Map<string, string>()
  for (const { enterpriseId, number } of rows) {
    const known = first.get(enterpriseId ?? '')
    if (enterpriseId !== null && (known === undefined || collator.compare(number, known) < 0))
      first.set(enterpriseId, number)
  }
  return first
}
