import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { readHolder } from '../badge/readHolder.ts'
import { type Party, type PartyKind, type PartyProblem, partyKindOf } from './party.ts'

export type PartyReading = { readonly party: Party } | { readonly problem: PartyProblem }

/** The party that a badge's holder is or stands for. */
export async function readPartyOfHolder(
  db: FairDeskDatabase,
  fairId: string,
  attendeeId: string,
): Promise<PartyReading> {
  const holder = await readHolder(db, fairId, attendeeId)
  if (!holder.ok) return { problem: 'gone' }
  const { value: person } = holder
  const kind = partyKindOf(person.kind)
  if (kind === null) return { problem: 'notMatched' }
  if (kind === 'student')
    return { party: { kind, id: person.id, name: person.name, detail: await describeStudent(db, person) } }
  const organisationId = kind === 'enterprise' ? person.enterpriseId : person.universityId
  return organisationId === null ? { problem: 'noOrganisation' } : readParty(db, fairId, kind, organisationId)
}

/** The party that was picked from a list. */
export async function readParty(
  db: FairDeskDatabase,
  fairId: string,
  kind: PartyKind,
  id: string,
): Promise<PartyReading> {
  if (kind === 'student') return readPartyOfHolder(db, fairId, id)
  const row = kind === 'enterprise' ? await db.records('enterprise').get(id) : await db.records('university').get(id)
  if (row === undefined || row.removedAt !== null || row.fairId !== fairId) return { problem: 'gone' }
  const detail = 'city' in row ? row.city : row.location
  return { party: { kind, id, name: row.name, detail: typeof detail === 'string' ? detail : '' } }
}

async function describeStudent(db: FairDeskDatabase, student: AttendeeRow): Promise<string> {
  const university =
    student.universityId === null ? undefined : await db.records('university').get(student.universityId)
  return [university?.name, student.studentNumber].filter((part) => part !== undefined && part !== null).join(' · ')
}
