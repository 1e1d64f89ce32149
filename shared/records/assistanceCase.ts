import { z } from 'zod'
import { assistanceStatuses } from '../reference/assistanceStatuses.ts'
import { defineRecord, type RowOf } from './defineRecord.ts'
import { day, optional, required, textOf } from './field.ts'

/** Something that was done for the student; `day` is null where a list doesn't say when. */
export const assistanceStepSchema = z.object({ day: day.nullable(), text: textOf(500) })
export type AssistanceStep = z.infer<typeof assistanceStepSchema>

/** Of one case: far more than a student is helped, and few enough to be sealed as one value. */
export const mostSteps = 200

/**
 * One-to-one help for a student of a key group (glossary: assistance case). The key groups themselves stand with the
 * student. A case exists only for somebody who agreed to that (attendee.consent.sensitive).
 */
export const assistanceCase = defineRecord('assistanceCase', {
  label: { zh: '帮扶台账', en: 'Assistance case' },
  fields: {
    attendeeId: required(z.uuid(), {
      label: { zh: '毕业生', en: 'Student' },
      input: 'reference',
      isImmutable: true,
    }),
    /** The one person who answers for the case; a list may name somebody who doesn't work at the fair. */
    responsible: optional(textOf(60), {
      label: { zh: '帮扶责任人', en: 'Responsible person' },
      aliases: ['责任人', '帮扶人', '帮扶教师', '联系教师', '帮扶联系人', '帮扶干部'],
      sensitivity: 'personal',
      columnWidth: 14,
      example: { zh: '王老师', en: 'Ms Wang' },
    }),
    status: required(z.enum(assistanceStatuses.ids), {
      label: { zh: '帮扶状态', en: 'Assistance status' },
      aliases: ['状态', '就业状态', '帮扶进展', '落实情况', '就业情况'],
      input: 'choice',
      choices: assistanceStatuses,
      columnWidth: 12,
    }),
    needs: optional(textOf(500), {
      label: { zh: '帮扶需求', en: 'Needs' },
      aliases: ['需求', '就业需求', '困难情况', '就业意愿'],
      sensitivity: 'sensitive',
      input: 'multiline',
      columnWidth: 28,
      example: { zh: '希望在本市就业', en: 'Wants to work in the city' },
    }),
    /** In the order in which they were taken. */
    steps: optional(z.array(assistanceStepSchema).max(mostSteps), {
      label: { zh: '帮扶措施', en: 'Steps taken' },
      aliases: ['措施', '帮扶记录', '帮扶情况', '帮扶内容'],
      sensitivity: 'sensitive',
      input: 'none',
      columnWidth: 40,
      example: { zh: '2026-09-10 推荐岗位', en: '2026-09-10 positions recommended' },
      hint: { zh: '日期在前，一条一行。', en: 'The day first, one step a line.' },
    }),
    outcome: optional(textOf(200), {
      label: { zh: '落实去向', en: 'Outcome' },
      aliases: ['去向', '就业去向', '帮扶结果'],
      sensitivity: 'personal',
      columnWidth: 24,
      example: { zh: '某某科技有限公司', en: 'Example Technology Ltd' },
    }),
  },
  indexes: ['attendeeId'],
})
export type AssistanceCaseRow = RowOf<typeof assistanceCase>
