import { z } from 'zod'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { gateDirections } from '../reference/gateDirections.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

export const gate = defineRecord('gate', {
  label: { zh: '入口', en: 'Gate' },
  fields: {
    name: required(textOf(40), { label: { zh: '入口名称', en: 'Gate name' } }),
    direction: required(z.enum(gateDirections.ids), {
      label: { zh: '方向', en: 'Direction' },
      input: 'choice',
      choices: gateDirections,
    }),
    hallId: optional(z.uuid(), { label: { zh: '展厅', en: 'Hall' }, input: 'reference' }),
    /** Who may pass; empty means everyone with a badge. */
    allowedKinds: required(z.array(z.enum(attendeeKinds.ids)), {
      label: { zh: '可通行人员', en: 'Who may pass' },
      input: 'choices',
      choices: attendeeKinds,
    }),
    /** Refuse a badge whose holder is already inside. */
    isAntiPassback: required(z.boolean(), {
      label: { zh: '防止一卡多人', en: 'One badge, one person' },
      input: 'flag',
    }),
  },
})
export type Gate = RecordOf<typeof gate>
