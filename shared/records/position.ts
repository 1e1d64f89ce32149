import { z } from 'zod'
import { degrees } from '../reference/degrees.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

/** Monthly pay before tax, in yuan. */
const yuan = z.int().min(0).max(10_000_000)

export const position = defineRecord('position', {
  label: { zh: '岗位', en: 'Position' },
  fields: {
    enterpriseId: required(z.uuid(), {
      label: { zh: '用人单位', en: 'Enterprise' },
      input: 'reference',
      isImmutable: true,
    }),
    title: required(textOf(80), {
      label: { zh: '岗位名称', en: 'Position' },
      aliases: ['职位', '岗位', '职位名称'],
      search: 'name',
      columnWidth: 24,
      example: { zh: '软件工程师', en: 'Software engineer' },
    }),
    openings: optional(z.int().min(1).max(100_000), {
      label: { zh: '招聘人数', en: 'Openings' },
      aliases: ['人数', '需求人数'],
      input: 'number',
      columnWidth: 10,
      example: { zh: '5', en: '5' },
    }),
    degree: optional(z.enum(degrees.ids), {
      label: { zh: '学历要求', en: 'Degree' },
      aliases: ['学历'],
      input: 'choice',
      choices: degrees,
      columnWidth: 10,
    }),
    majors: optional(textOf(200), {
      label: { zh: '专业要求', en: 'Majors' },
      aliases: ['专业'],
      columnWidth: 24,
      example: { zh: '计算机类', en: 'Computer science' },
    }),
    salaryFrom: optional(yuan, {
      label: { zh: '月薪下限（元）', en: 'Pay from (yuan a month)' },
      input: 'number',
      columnWidth: 14,
      example: { zh: '8000', en: '8000' },
    }),
    salaryTo: optional(yuan, {
      label: { zh: '月薪上限（元）', en: 'Pay to (yuan a month)' },
      input: 'number',
      columnWidth: 14,
      example: { zh: '12000', en: '12000' },
    }),
    city: optional(textOf(40), {
      label: { zh: '工作地点', en: 'Workplace' },
      aliases: ['工作城市'],
      columnWidth: 12,
      example: { zh: '北京', en: 'Beijing' },
    }),
  },
  indexes: ['enterpriseId'],
})
export type Position = RecordOf<typeof position>
