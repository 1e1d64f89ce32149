import { z } from 'zod'
import { defineRecord, type RecordOf, type RowOf } from './defineRecord.ts'
import { required, textOf } from './field.ts'

/** A person who works at the fair; every op carries their id. */
export const staffMember = defineRecord('staffMember', {
  label: { zh: '工作人员', en: 'Staff member' },
  fields: {
    name: required(textOf(60), { label: { zh: '姓名', en: 'Name' }, sensitivity: 'personal' }),
    /** May change this station's role, the staff list and the fair. */
    isOrganiser: required(z.boolean(), { label: { zh: '主办方人员', en: 'Organiser' }, input: 'flag' }),
    /** Salted and stretched by the main process; never the PIN itself. */
    sealedPin: required(z.string().max(300), {
      label: { zh: 'PIN', en: 'PIN' },
      input: 'none',
      sensitivity: 'sensitive',
    }),
  },
})
export type StaffMember = RecordOf<typeof staffMember>
export type StaffMemberRow = RowOf<typeof staffMember>
