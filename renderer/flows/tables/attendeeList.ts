import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { attendee } from '#shared/records/attendee.ts'
import { type AttendeeLine, readAttendeeLines } from '../attendee/readAttendeeLines.ts'
import { defineList, type LineColumn } from './defineList.ts'
import { listWords } from './listWords.ts'
import { ownColumn, recordColumn } from './recordColumn.ts'

const { fields } = attendee

const phone: LineColumn<AttendeeLine> = {
  ...recordColumn<AttendeeLine>('phone', fields.phone, (line) => line.attendee.phone),
  valueOf: ({ attendee: { phone: number } }, { isPhoneWhole }) =>
    number === null ? null : isPhoneWhole ? formatPhone(number) : maskPhone(number),
}

/**
 * People as they stand in the list. Identity numbers and key groups are in no column: the screen opens them one by one,
 * for a reason that is recorded.
 */
export const attendeeList = defineList<AttendeeLine>({
  name: listWords.attendees,
  hasPhones: true,
  columns: [
    recordColumn('name', fields.name, (line) => line.attendee.name),
    recordColumn('kind', fields.kind, (line) => line.attendee.kind),
    recordColumn('gender', fields.gender, (line) => line.attendee.gender, { isUsual: false }),
    // Each in a column of its own, so that the file can be imported.
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
  read: readAttendeeLines,
})
