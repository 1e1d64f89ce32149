import { z } from 'zod'
import { badgeLayoutSchema } from '../badgeDesign/designSchema.ts'
import { sheetKinds } from '../badgeDesign/sheet.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { required, textOf } from './field.ts'

/** How badges of some kinds of people look; docs/badge-design.md. A fair without one prints the standard badge. */
export const badgeDesign = defineRecord('badgeDesign', {
  label: { zh: '胸卡设计', en: 'Badge design' },
  fields: {
    name: required(textOf(40), { label: { zh: '设计名称', en: 'Design name' } }),
    /** Whose badges look like this; empty: everybody's whom no other design names. */
    kinds: required(z.array(z.enum(attendeeKinds.ids)), {
      label: { zh: '适用人员', en: 'Who gets it' },
      input: 'choices',
      choices: attendeeKinds,
    }),
    /** One value: two people who move different elements at once must not get a mixture that neither has seen. */
    layout: required(badgeLayoutSchema, { label: { zh: '版面', en: 'Layout' }, input: 'none' }),
    /** The paper that bulk printing offers first. */
    sheet: required(z.enum(sheetKinds), { label: { zh: '打印纸张', en: 'Paper' }, input: 'none' }),
  },
})
export type BadgeDesign = RecordOf<typeof badgeDesign>
