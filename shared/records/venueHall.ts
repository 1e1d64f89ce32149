import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

export const venueHall = defineRecord('venueHall', {
  label: { zh: '展厅', en: 'Hall' },
  fields: {
    name: required(textOf(40), {
      label: { zh: '展厅名称', en: 'Hall name' },
      aliases: ['展厅', '展馆', '展区', '展区名称', '展馆名称', '场馆', '馆', '区域', 'hall', 'zone', 'area'],
      columnWidth: 12,
      example: { zh: '一号厅', en: 'Hall 1' },
    }),
    /** The most people who may be inside at once. */
    capacity: optional(z.int().min(1).max(1_000_000), { label: { zh: '容量', en: 'Capacity' }, input: 'number' }),
  },
})
export type VenueHall = RecordOf<typeof venueHall>
