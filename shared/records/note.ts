import { z } from 'zod'
import { defineRecord } from './defineRecord.ts'
import { instant, optional, required, textOf } from './field.ts'

/** What staff wrote about another record for whoever has to look at it; it waits in the inbox until it is settled. */
export const note = defineRecord('note', {
  label: { zh: '现场上报', en: 'Note' },
  fields: {
    aboutKind: required(z.enum(['scan']), { label: { zh: '关于', en: 'About' }, input: 'none', isImmutable: true }),
    aboutId: required(z.uuid(), { label: { zh: '编号', en: 'Which one' }, input: 'none', isImmutable: true }),
    /** May name a person. */
    text: required(textOf(300), { label: { zh: '内容', en: 'Text' }, input: 'multiline', sensitivity: 'personal' }),
    settledAt: optional(instant, { label: { zh: '处理时间', en: 'Settled at' }, input: 'none' }),
  },
})
