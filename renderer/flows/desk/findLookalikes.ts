import { findByValue } from '#renderer/db/findByValue.ts'
import type { Station } from '#renderer/db/station.ts'
import { normaliseName } from '#shared/identifiers/name.ts'
import { parsePhone } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { searchRecords } from '../search/searchRecords.ts'

/** What has been typed so far. */
export interface TypedPerson {
  readonly name: string
  readonly phone: string
  readonly studentNumber: string
  /** The university's name; '' when none is chosen. */
  readonly universityName: string
}

/** Why somebody on record may be the person at the desk. `studentNumber` is a proof, the others are hints. */
export type LookalikeReason = 'studentNumber' | 'phone' | 'name'

export interface Lookalike {
  readonly id: string
  readonly name: string
  readonly kind: AttendeeRow['kind']
  readonly subtitle: string
  readonly phoneTail: string | null
  readonly reason: LookalikeReason
}

const most = 3

/** People on record who may be the one being typed in, the surest first. Rejects as IndexedDB does. */
export async function findLookalikes(
  station: Station,
  fairId: string,
  typed: TypedPerson,
  signal?: AbortSignal,
): Promise<readonly Lookalike[]> {
  const [students, phones, names] = await Promise.all([
    findStudents(station, fairId, typed),
    findByPhone(station, fairId, typed.phone),
    findByName(station, fairId, typed.name, signal),
  ])
  const found = new Map<string, Lookalike>()
  for (const one of [...students, ...phones, ...names]) if (!found.has(one.id)) found.set(one.id, one)
  return [...found.values()].slice(0, most)
}

async function findStudents(station: Station, fairId: string, { studentNumber, universityName }: TypedPerson) {
  const number = parseStudentNumber(studentNumber)
  if (!number.ok || universityName === '') return []
  const rows = await findByValue(station.db, { kind: 'attendee', field: 'studentNumber', fairId }, number.value)
  const people = await Promise.all(rows.filter(isPresent).map((row) => describe(station, row, 'studentNumber')))
  return people.filter((person) => person.universityName === universityName)
}

async function findByPhone(station: Station, fairId: string, text: string) {
  const phone = parsePhone(text)
  if (!phone.ok) return []
  const rows = await findByValue(station.db, { kind: 'attendee', field: 'phone', fairId }, phone.value)
  return Promise.all(
    rows
      .filter(isPresent)
      .slice(0, most)
      .map((row) => describe(station, row, 'phone')),
  )
}

async function findByName(
  station: Station,
  fairId: string,
  text: string,
  signal: AbortSignal | undefined,
): Promise<readonly Lookalike[]> {
  const name = normaliseName(text)
  if (name.length < 2) return []
  const hits = await searchRecords(station, fairId, name, {
    kinds: ['attendee'],
    limit: most,
    ...(signal === undefined ? {} : { signal }),
  })
  const same = hits.filter((hit) => hit.title === name).map(({ id }) => id)
  const rows = await station.db.records('attendee').bulkGet(same)
  return Promise.all(rows.flatMap((row) => (row !== undefined && isPresent(row) ? describe(station, row, 'name') : [])))
}

const isPresent = (row: AttendeeRow): boolean => row.removedAt === null && row.mergedInto === null

async function describe(
  station: Station,
  row: AttendeeRow,
  reason: LookalikeReason,
): Promise<Lookalike & { readonly universityName: string }> {
  const [university, enterprise] = await Promise.all([
    row.universityId === null ? undefined : station.db.records('university').get(row.universityId),
    row.enterpriseId === null ? undefined : station.db.records('enterprise').get(row.enterpriseId),
  ])
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    subtitle: [enterprise?.name, university?.name, row.studentNumber]
      .filter((part) => part !== undefined && part !== null)
      .join(' · '),
    phoneTail: row.phone?.slice(-4) ?? null,
    reason,
    universityName: university?.name ?? '',
  }
}
