import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { required, textOf } from './field.ts'

/** That somebody had masked values shown to them, which ones and why; its op says who and when. Never the values. */
export const disclosure = defineRecord('disclosure', {
  label: { zh: '查看记录', en: 'Disclosure' },
  lifecycle: 'append',
  fields: {
    attendeeId: required(z.uuid(), { label: { zh: '参会人员', en: 'Attendee' }, input: 'none', isImmutable: true }),
    /** Keys of the attendee's fields. */
    fields: required(z.array(textOf(40)).min(1), {
      label: { zh: '查看的内容', en: 'Fields' },
      input: 'none',
      isImmutable: true,
    }),
    reason: required(textOf(200), { label: { zh: '查看原因', en: 'Reason' }, isImmutable: true }),
  },
  indexes: ['attendeeId'],
})
export type Disclosure = RecordOf<typeof disclosure>
