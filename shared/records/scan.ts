import { z } from 'zod'
import { verdictCodes } from '../checkin/verdictCodes.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

/**
 * An immutable fact: this code, this gate, this station, this time (`createdAt`). `verdict` is what the gate showed;
 * what the scans of a person mean together is derived (shared/checkin/presence.ts).
 */
export const scan = defineRecord('scan', {
  label: { zh: '扫码记录', en: 'Scan' },
  lifecycle: 'append',
  fields: {
    gateId: required(z.uuid(), { label: { zh: '入口', en: 'Gate' }, input: 'none' }),
    /** The serial inside a badge code that could be read; empty for a foreign code. */
    serial: optional(z.string().regex(/^[0-9a-f]{16}$/), { label: { zh: '胸卡号', en: 'Serial' }, input: 'none' }),
    attendeeId: optional(z.uuid(), { label: { zh: '参会人员', en: 'Attendee' }, input: 'none' }),
    verdict: required(z.enum(verdictCodes), { label: { zh: '核验结果', en: 'Verdict' }, input: 'none' }),
    direction: required(z.enum(['in', 'out']), { label: { zh: '进出', en: 'Direction' }, input: 'none' }),
    /** The fair's day that the scan counts for; staff confirm it when the computer's clock is in doubt. */
    fairDay: required(z.iso.date(), { label: { zh: '日期', en: 'Day' }, input: 'none' }),
    /** The scan that this fact takes back; such a fact lets nobody in or out itself. */
    undoes: optional(z.uuid(), { label: { zh: '撤销', en: 'Undoes' }, input: 'none' }),
    /** Why staff let someone pass by name or against the verdict. */
    reason: optional(textOf(200), { label: { zh: '说明', en: 'Reason' }, input: 'none' }),
  },
  // By serial too: a badge whose holder hasn't been synced yet must not let two people in.
  indexes: ['attendeeId', 'serial', '[fairId+createdAt]'],
})
export type Scan = RecordOf<typeof scan>
