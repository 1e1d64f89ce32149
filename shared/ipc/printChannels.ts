import { z } from 'zod'
import { type ErrorCode, isErrorCode } from '../errors/codes.ts'
import { printerTarget, printPaper, systemPrinterName } from '../printing/printer.ts'
import { channel } from './defineContract.ts'

/** Why a printer does not print now. */
const trouble = z.custom<ErrorCode>((code) => typeof code === 'string' && isErrorCode(code)).nullable()

/** Starts with no dash: it becomes an argument of a program. */
const spoolId = z.string().regex(/^[^-\s/][^\s/]{0,200}$/)

/** One attempt to print one job; main sends each of them once. */
const sendId = z.string().regex(/^[0-9a-f-]{36}:\d{1,6}$/)

/** A PDF whose pages have this size: the front, and the back where there is one. */
const card = z.object({
  pdf: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 16 * 2 ** 20),
  pages: z.int().min(1).max(2),
  widthMm: z.number().min(10).max(500),
  heightMm: z.number().min(10).max(500),
})

const sent = z.object({ spoolId: z.string().nullable() })

/** Printing, part of the contract (contract.ts). */
export const printChannels = {
  /** The operating system's printers, each with what keeps it from printing now. PRINT_SYSTEM_MISSING. */
  'printers:list': channel({
    request: z.object({}),
    response: z.object({
      printers: z.array(z.object({ name: systemPrinterName, label: z.string(), trouble })).readonly(),
    }),
  }),
  'printers:check': channel({ request: z.object({ target: printerTarget }), response: z.object({ trouble }) }),
  /** Sends a card, at most once for one `sendId`; without a `spoolId` nothing more can be learnt of it. */
  'printers:send': channel({ request: z.object({ sendId, target: printerTarget, card }), response: sent }),
  /**
   * Sends a PDF of the documents folder to a queue of the system, at most once for one `sendId`. PRINT_BY_VIEWER on Windows,
   * which has no queue that takes a PDF.
   */
  'printers:sendFile': channel({
    request: z.object({
      sendId,
      printer: systemPrinterName,
      path: z.string().max(1000).endsWith('.pdf'),
      paper: printPaper,
    }),
    response: sent,
  }),
  /** What became of an attempt of this run of the app; PRINT_UNSURE when there was none. */
  'printers:recall': channel({ request: z.object({ sendId }), response: sent }),
  'printers:follow': channel({
    request: z.object({ target: printerTarget, spoolId }),
    response: z.object({ state: z.enum(['waiting', 'printing', 'printed']), trouble }),
  }),
  /** Takes a job out of the system's queue; `isCertain` when nothing of it was or will be printed. */
  'printers:withdraw': channel({
    request: z.object({ target: printerTarget, spoolId }),
    response: z.object({ isCertain: z.boolean() }),
  }),
} as const
