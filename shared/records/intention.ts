import { z } from 'zod'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

/**
 * Enterprise and student, or enterprise and university. The id is derived from the parties and the subject
 * (shared/matchmaking/intentionId.ts), so two stations that record the same pair meet in one record.
 */
export const intention = defineRecord('intention', {
  label: { zh: '对接意向', en: 'Intention' },
  fields: {
    enterpriseId: required(z.uuid(), {
      label: { zh: '用人单位', en: 'Enterprise' },
      input: 'reference',
      isImmutable: true,
    }),
    attendeeId: optional(z.uuid(), { label: { zh: '毕业生', en: 'Student' }, input: 'reference', isImmutable: true }),
    universityId: optional(z.uuid(), {
      label: { zh: '高校', en: 'University' },
      input: 'reference',
      isImmutable: true,
    }),
    /** Between a university and an enterprise. */
    cooperationKind: optional(z.enum(cooperationKinds.ids), {
      label: { zh: '合作类型', en: 'Cooperation' },
      input: 'choice',
      choices: cooperationKinds,
      isImmutable: true,
    }),
    positionId: optional(z.uuid(), { label: { zh: '岗位', en: 'Position' }, input: 'reference', isImmutable: true }),
    /** Between a student and an enterprise. */
    stage: optional(z.enum(intentionStages.ids), {
      label: { zh: '进展', en: 'Stage' },
      input: 'choice',
      choices: intentionStages,
    }),
    note: optional(textOf(500), { label: { zh: '备注', en: 'Note' }, input: 'multiline', sensitivity: 'personal' }),
  },
  indexes: ['enterpriseId', 'attendeeId', 'universityId', '[fairId+createdAt]'],
})
export type Intention = RecordOf<typeof intention>
