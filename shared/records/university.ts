import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'
import { universityHint } from './hints.ts'

/** A university that takes part in the fair; the national list itself is reference data. */
export const university = defineRecord('university', {
  label: { zh: '高校', en: 'University' },
  fields: {
    name: required(textOf(80), {
      label: { zh: '学校名称', en: 'University name' },
      aliases: [
        '学校',
        '高校',
        '院校',
        '高校名称',
        '院校名称',
        '参会高校',
        '参会院校',
        '毕业院校',
        'school',
        'university',
        'institution',
        'college',
      ],
      search: 'name',
      columnWidth: 24,
      example: { zh: '北京大学', en: '北京大学' },
      hint: universityHint,
    }),
    /** 学校标识码, 10 digits, as in the Ministry of Education's list. */
    code: optional(z.string().regex(/^\d{10}$/), {
      label: { zh: '学校标识码', en: 'University code' },
      aliases: ['院校代码', '学校代码', '高校代码', '标识码', '院校标识码', 'school code', 'institution code'],
      search: 'whole',
      columnWidth: 14,
      example: { zh: '4111010001', en: '4111010001' },
      hint: {
        zh: '教育部的 10 位学校标识码；写了全称可以不填。',
        en: 'The Ministry of Education’s 10 digits; not needed beside the full name.',
      },
    }),
    location: optional(textOf(40), {
      label: { zh: '所在地', en: 'Location' },
      aliases: ['所在城市', '城市', '学校所在地', '所在省市', '地区', 'city', 'region'],
      columnWidth: 12,
      example: { zh: '北京市', en: 'Beijing' },
    }),
    level: optional(textOf(20), {
      label: { zh: '办学层次', en: 'Level' },
      aliases: ['层次', '学校层次', '院校层次', '办学类型'],
      columnWidth: 10,
      example: { zh: '本科', en: 'Bachelor' },
    }),
  },
  indexes: ['[fairId+code]'],
})
export type University = RecordOf<typeof university>
