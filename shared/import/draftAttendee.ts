import { z } from 'zod'
import { attendee } from '../records/attendee.ts'
import type { UniversityMention } from './matchUniversity.ts'
import type { ParsedRow } from './parseRow.ts'

const { kind, name, gender, phone, studentNumber, major, degree, graduationYear, title, identityNumber, keyGroups } =
  attendee.fields

const openValues = z.object({
  kind: kind.schema,
  name: name.schema,
  gender: gender.schema.nullable(),
  phone: phone.schema.nullable(),
  studentNumber: studentNumber.schema.nullable(),
  major: major.schema.nullable(),
  degree: degree.schema.nullable(),
  graduationYear: graduationYear.schema.nullable(),
  title: title.schema.nullable(),
})
const draftSchema = z.object({
  open: openValues,
  sensitive: z.object({ identityNumber: identityNumber.schema.nullable(), keyGroups: keyGroups.schema.nullable() }),
  universityName: z.string().nullable(),
  universityCode: z.string().nullable(),
  enterpriseName: z.string().nullable(),
})

/** A person as a row describes them; university and enterprise are still names. */
export interface AttendeeDraft {
  readonly row: number
  readonly open: z.output<typeof openValues>
  readonly sensitive: z.output<typeof draftSchema>['sensitive']
  readonly university: UniversityMention
  readonly enterpriseName: string | null
}

/** Turns a row without faults into a draft. */
export function draftAttendee({ row, values }: ParsedRow): AttendeeDraft {
  const of = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, values.get(`attendee.${key}`) ?? null]))
  const draft = draftSchema.parse({
    open: of(Object.keys(openValues.shape)),
    sensitive: of(['identityNumber', 'keyGroups']),
    universityName: values.get('attendee.universityId') ?? null,
    universityCode: values.get('university.code') ?? null,
    enterpriseName: values.get('attendee.enterpriseId') ?? null,
  })
  const { open, sensitive, universityName, universityCode, enterpriseName } = draft
  return { row, open, sensitive, university: { name: universityName, code: universityCode }, enterpriseName }
}
