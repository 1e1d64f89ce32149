import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { attendee } from '#shared/records/attendee.ts'
import { type AttendeeLine, readAttendeeLines } from '../attendee/readAttendeeLines.ts'
import { defineList, type LineColumn } from './defineList.ts'
import { listWords } from './listWords.ts'
import { ownColumn, recordColumn } from './recordColumn.ts'

/** A line of the screen's list with the names behind its references, each in a column of its own: so it can be imported. */
interface AttendeeExportLine extends AttendeeLine {
  readonly universityName: string | null
  readonly enterpriseName: string | null
}

const { fields } = attendee

const phone: LineColumn<AttendeeExportLine> = {
  ...recordColumn<AttendeeExportLine>('phone', fields.phone, (line) => line.attendee.phone),
  valueOf: ({ attendee: { phone: number } }, { isPhoneWhole }) =>
    number === null ? null : isPhoneWhole ? formatPhone(number) : maskPhone(number),
}

/**
 * People as they stand in the list. Identity numbers and key groups are in no column: the screen opens them one by one,
 * for a reason that is recorded.
 */
export const attendeeList = defineList<AttendeeExportLine>({
  name: listWords.attendees,
  hasPhones: true,
  columns: [
    recordColumn('name', fields.name, (line) => line.attendee.name),
    recordColumn('kind', fields.kind, (line) => line.attendee.kind),
    recordColumn('gender', fields.gender, (line) => line.attendee.gender, { isUsual: false }),
    recordColumn('universityName', fields.universityId, (line) => line.universityName),
    recordColumn('enterpriseName', fields.enterpriseId, (line) => line.enterpriseName),
    recordColumn('studentNumber', fields.studentNumber, (line) => line.attendee.studentNumber),
    phone,
    recordColumn('major', fields.major, (line) => line.attendee.major),
    recordColumn('degree', fields.degree, (line) => line.attendee.degree),
    recordColumn('graduationYear', fields.graduationYear, (line) => line.attendee.graduationYear, { isUsual: false }),
    recordColumn('title', fields.title, (line) => line.attendee.title, { isUsual: false }),
    ownColumn('badge', listWords.badge, 10, ({ badge }, { language }) => listWords[badge][language]),
    ownColumn('hasArrived', listWords.arrived, 10, ({ hasArrived }, { language }) => {
      return listWords[hasArrived ? 'yes' : 'no'][language]
    }),
    ownColumn('registeredAt', listWords.registeredAt, 18, (line) => Date.parse(line.attendee.createdAt), {
      format: 'instant',
      isUsual: false,
    }),
  ],
  read: async (db, ids) => {
    const lines = await readAttendeeLines(db, ids)
    const nameOf = await readNames(db, [...lines.values()])
    return new Map(
      [...lines].map(([id, line]) => [
        id,
        {
          ...line,
          universityName: nameOf(line.attendee.universityId),
          enterpriseName: nameOf(line.attendee.enterpriseId),
        },
      ]),
    )
  },
})

async function readNames(
  db: FairDeskDatabase,
  lines: readonly AttendeeLine[],
): Promise<(id: string | null) => string | null> {
  const wanted = (get: (line: AttendeeLine) => string | null) => [...new Set(lines.flatMap((line) => get(line) ?? []))]
  const [universities, enterprises] = await Promise.all([
    db.records('university').bulkGet(wanted((line) => line.attendee.universityId)),
    db.records('enterprise').bulkGet(wanted((line) => line.attendee.enterpriseId)),
  ])
  const names = new Map(
    [...universities, ...enterprises].flatMap((row) => (row === undefined ? [] : [[row.id, row.name] as const])),
  )
  return (id) => names.get(id ?? '') ?? null
}
