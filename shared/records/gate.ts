import { z } from 'zod'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { gateDirections } from '../reference/gateDirections.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { day, optional, required, textOf } from './field.ts'

/** Where badges are scanned, and the rules for it (shared/checkin/SPEC.md). What is optional restricts nothing when empty. */
export const gate = defineRecord('gate', {
  label: { zh: '入口', en: 'Gate' },
  fields: {
    name: required(textOf(40), { label: { zh: '入口名称', en: 'Gate name' } }),
    direction: required(z.enum(gateDirections.ids), {
      label: { zh: '方向', en: 'Direction' },
      input: 'choice',
      choices: gateDirections,
    }),
    /** The hall behind it; empty: the whole venue. */
    hallId: optional(z.uuid(), { label: { zh: '展厅', en: 'Hall' }, input: 'reference' }),
    /** Who may pass; empty means everyone with a badge. */
    allowedKinds: required(z.array(z.enum(attendeeKinds.ids)), {
      label: { zh: '可通行人员', en: 'Who may pass' },
      input: 'choices',
      choices: attendeeKinds,
    }),
    /** Of those who have booths: only people whose booths stand in these halls. */
    boothHallIds: optional(z.array(z.uuid()).max(100), {
      label: { zh: '只供展位在这些展厅的单位', en: 'Of exhibitors, only those with booths in' },
      input: 'choices',
    }),
    days: optional(z.array(day).max(60), { label: { zh: '开放日期', en: 'Open on' }, input: 'choices' }),
    /** Refuse a badge whose holder is already inside. */
    isAntiPassback: required(z.boolean(), {
      label: { zh: '防止一卡多人', en: 'One badge, one person' },
      input: 'flag',
    }),
    /** The most people behind this gate at once; empty: the hall's own capacity. */
    capacity: optional(z.int().min(1).max(1_000_000), {
      label: { zh: '容量（不填按展厅）', en: 'Capacity (empty: the hall’s)' },
      input: 'number',
    }),
    /** From this share of the capacity on the gate warns; empty: 90. */
    amberPercent: optional(z.int().min(1).max(100), {
      label: { zh: '预警线 %（不填按 90）', en: 'Warn from % (empty: 90)' },
      input: 'number',
    }),
    /** From the warning on, one comes in for each who leaves. */
    isOneInOneOut: optional(z.boolean(), {
      label: { zh: '到预警线后一出一进', en: 'From the warning on: one in, one out' },
      input: 'flag',
    }),
  },
})
export type Gate = RecordOf<typeof gate>

/** The rules of a gate that nobody has limited. */
export const unlimited = {
  boothHallIds: null,
  days: null,
  capacity: null,
  amberPercent: null,
  isOneInOneOut: null,
} as const
