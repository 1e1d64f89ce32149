import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

export const booth = defineRecord('booth', {
  label: { zh: '展位', en: 'Booth' },
  fields: {
    number: required(textOf(20), {
      label: { zh: '展位号', en: 'Booth number' },
      aliases: [
        '展位',
        '展位编号',
        '摊位',
        '摊位号',
        '展台',
        '展台号',
        '席位号',
        'booth',
        'booth no',
        'stand',
        'stand number',
      ],
      search: 'whole',
      columnWidth: 10,
      example: { zh: 'A01', en: 'A01' },
      hint: {
        zh: '如一个单位有几个展位，用顿号（、）隔开。',
        en: 'Several booths of one enterprise are separated by commas.',
      },
    }),
    hallId: optional(z.uuid(), { label: { zh: '展厅', en: 'Hall' }, input: 'reference' }),
    enterpriseId: optional(z.uuid(), { label: { zh: '用人单位', en: 'Enterprise' }, input: 'reference' }),
  },
  indexes: ['enterpriseId'],
})
export type Booth = RecordOf<typeof booth>
