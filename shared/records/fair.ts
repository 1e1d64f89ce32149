import { z } from 'zod'
import { fairKinds } from '../reference/fairKinds.ts'
import { keyFields } from '../reference/keyFields.ts'
import { defineRecord, type RecordOf, type RowOf } from './defineRecord.ts'
import { day, optional, required, textOf } from './field.ts'

/** One event at one venue, one or more days. A fair's `fairId` is its own id. */
export const fair = defineRecord('fair', {
  label: { zh: '招聘会', en: 'Fair' },
  fields: {
    name: required(textOf(100), { label: { zh: '名称', en: 'Name' } }),
    kind: required(z.enum(fairKinds.ids), { label: { zh: '类型', en: 'Kind' }, input: 'choice', choices: fairKinds }),
    organiserName: optional(textOf(100), { label: { zh: '主办方', en: 'Organiser' } }),
    venue: optional(textOf(100), { label: { zh: '地点', en: 'Venue' } }),
    startsOn: required(day, { label: { zh: '开始日期', en: 'First day' }, input: 'date' }),
    endsOn: required(day, { label: { zh: '结束日期', en: 'Last day' }, input: 'date' }),
    keyFields: required(z.array(z.enum(keyFields.ids)), {
      label: { zh: '重点领域', en: 'Key fields' },
      input: 'choices',
      choices: keyFields,
    }),
    /** Version of the privacy notice that consents refer to. */
    noticeVersion: required(z.int().min(1), { label: { zh: '告知书版本', en: 'Notice version' }, input: 'none' }),
    isSample: required(z.boolean(), { label: { zh: '示例', en: 'Sample' }, input: 'none', isImmutable: true }),
  },
})
export type Fair = RecordOf<typeof fair>
export type FairRow = RowOf<typeof fair>
