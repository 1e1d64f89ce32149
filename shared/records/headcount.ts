import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required } from './field.ts'

/**
 * An immutable fact about how many people are inside: staff counted them (`recount`), or the day was ended and the
 * doors closed (`dayEnd`). Taken back by another one that names it (`undoes`). shared/checkin/SPEC.md, rules N1 to N8.
 */
export const headcount = defineRecord('headcount', {
  label: { zh: '清点记录', en: 'Headcount' },
  lifecycle: 'append',
  fields: {
    reason: required(z.enum(['recount', 'dayEnd']), { label: { zh: '事由', en: 'Reason' }, input: 'none' }),
    /** Empty: the whole venue. */
    hallId: optional(z.uuid(), { label: { zh: '展厅', en: 'Hall' }, input: 'none' }),
    fairDay: required(z.iso.date(), { label: { zh: '日期', en: 'Day' }, input: 'none' }),
    count: required(z.int().min(0).max(1_000_000), { label: { zh: '人数', en: 'People' }, input: 'none' }),
    undoes: optional(z.uuid(), { label: { zh: '撤销', en: 'Undoes' }, input: 'none' }),
  },
  indexes: ['[fairId+fairDay]'],
})
export type Headcount = RecordOf<typeof headcount>
