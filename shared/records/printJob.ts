import { z } from 'zod'
import { reprintReasons } from '../reference/reprintReasons.ts'
import { defineRecord, type RecordOf, type RowOf } from './defineRecord.ts'
import { instant, optional, required, textOf } from './field.ts'

/**
 * - `queued`: nothing was sent. `trouble` says what keeps it waiting; it is tried again by itself.
 * - `printing`: sent, or about to be. It never goes back to `queued` unless it is certain that no card came out.
 * - `printed`, `cancelled`: over.
 * - `failed`: over until a person decides; `trouble` says why.
 */
export const printStates = ['queued', 'printing', 'printed', 'failed', 'cancelled'] as const
export type PrintState = (typeof printStates)[number]

/** One card to print: the entry of the queue, and afterwards of the print log. Only the station that made it prints it. */
export const printJob = defineRecord('printJob', {
  label: { zh: '打印任务', en: 'Print job' },
  fields: {
    badgeId: required(z.uuid(), { label: { zh: '胸卡', en: 'Badge' }, input: 'none', isImmutable: true }),
    serial: required(z.string().regex(/^[0-9a-f]{16}$/), {
      label: { zh: '胸卡号', en: 'Serial' },
      input: 'none',
      isImmutable: true,
    }),
    /** Who asked for it. */
    staffId: required(z.uuid(), { label: { zh: '操作人', en: 'Asked by' }, input: 'none', isImmutable: true }),
    /** The station whose queue it stands in. */
    replicaId: required(z.uuid(), { label: { zh: '工作站', en: 'Station' }, input: 'none', isImmutable: true }),
    /** As that station names its printers (shared/printing/printer.ts); the name is for other stations and later days. */
    printerId: required(textOf(300), { label: { zh: '打印机编号', en: 'Printer id' }, input: 'none' }),
    printerName: required(textOf(200), { label: { zh: '打印机', en: 'Printer' }, input: 'none' }),
    state: required(z.enum(printStates), { label: { zh: '状态', en: 'State' }, input: 'none' }),
    /** How often it was sent, or is about to be. */
    attempts: required(z.int().min(0), { label: { zh: '发送次数', en: 'Attempts' }, input: 'none' }),
    /** The number that the system's queue gave it. */
    spoolId: optional(textOf(300), { label: { zh: '系统任务号', en: 'Job in the system' }, input: 'none' }),
    /** An error code. */
    trouble: optional(textOf(60), { label: { zh: '问题', en: 'Trouble' }, input: 'none' }),
    /** Why this serial is printed again. */
    reason: optional(z.enum(reprintReasons.ids), {
      label: { zh: '重打原因', en: 'Reason' },
      input: 'none',
      choices: reprintReasons,
    }),
    printedAt: optional(instant, { label: { zh: '打印时间', en: 'Printed at' }, input: 'none' }),
  },
  indexes: ['badgeId', '[fairId+state]', '[fairId+createdAt]'],
})
export type PrintJob = RecordOf<typeof printJob>
export type PrintJobRow = RowOf<typeof printJob>
