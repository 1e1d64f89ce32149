import { readFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { PrinterTarget, PrintPaper } from '#shared/printing/printer.ts'
import { followCupsJob, sendToCups, withdrawCupsJob } from './cups/cupsJobs.ts'
import { checkCupsPrinter, listCupsPrinters } from './cups/cupsPrinters.ts'
import type { Rasterise } from './rasterise.ts'
import type { Card, Progress, Sent, SystemPrinter } from './systemPrinter.ts'
import { toBitmap } from './zebra/bitmap.ts'
import { composeLabel, type Label } from './zebra/composeLabel.ts'
import { checkZebra, followZebra, sendToZebra } from './zebra/zebraPrinter.ts'

export interface Printers {
  /** The queues of the operating system. */
  list(): Promise<Result<readonly SystemPrinter[]>>
  /** Why the printer would not print now, or null. */
  check(target: PrinterTarget): Promise<Result<ErrorCode | null>>
  send(target: PrinterTarget, title: string, card: Card): Promise<Result<Sent>>
  /** A whole PDF to a queue of the system; PRINT_BY_VIEWER on Windows. */
  sendFile(printer: string, title: string, path: string, paper: PrintPaper): Promise<Result<Sent>>
  follow(target: PrinterTarget, spoolId: string): Promise<Result<Progress>>
  /** `isCertain`: nothing of it was or will be printed. */
  withdraw(target: PrinterTarget, spoolId: string): Promise<Result<{ isCertain: boolean }>>
}

interface PrintersOptions {
  readonly window: BrowserWindow
  readonly platform: NodeJS.Platform
  readonly openRasteriser: () => Promise<Rasterise>
}

const PDF_MARK = Buffer.from('%PDF-')

/** Dots per millimetre: a head of "203 dpi" has exactly 8. */
const dotsPerMm = { 203: 8, 300: 300 / 25.4 } as const

export function openPrinters({ window, platform, openRasteriser }: PrintersOptions): Printers {
  const isWindows = platform === 'win32'
  const loadWindows = () => import('./windows/windowsPrinters.ts')

  const drawLabel = async ({ pdf, widthMm, heightMm }: Card, dpi: 203 | 300): Promise<Result<Label>> => {
    const size = { width: Math.round(widthMm * dotsPerMm[dpi]), height: Math.round(heightMm * dotsPerMm[dpi]) }
    const page = await (await openRasteriser())(pdf, size)
    return page.ok ? ok(composeLabel(toBitmap(page.value.grey, page.value.width, page.value.height))) : page
  }

  return {
    list: async () => (isWindows ? (await loadWindows()).listWindowsPrinters(window) : listCupsPrinters()),
    check: async (target) => {
      if (target.type === 'zebra') return checkZebra(target)
      if (!isWindows) return checkCupsPrinter(target.name)
      const listed = await (await loadWindows()).listWindowsPrinters(window)
      if (!listed.ok) return listed
      return listed.value.some(({ name }) => name === target.name) ? ok(null) : fail('PRINTER_GONE')
    },
    send: async (target, title, card) => {
      if (target.type === 'zebra') {
        const label = await drawLabel(card, target.dpi)
        return label.ok ? sendToZebra(target, label.value) : label
      }
      const { pdf, widthMm, heightMm, pages } = card
      if (!isWindows) return sendToCups(target.name, title, pdf, { widthMm, heightMm, isTwoSided: pages > 1 })
      const pictures = await (await import('./windows/drawPictures.ts')).drawPictures(await openRasteriser(), card)
      return pictures.ok ? (await loadWindows()).printOnWindows(target.name, pictures.value, card) : pictures
    },
    sendFile: async (printer, title, path, paper) => {
      if (isWindows) return fail('PRINT_BY_VIEWER')
      const pdf = await readFile(path).catch(() => undefined)
      if (pdf === undefined) return fail('FILE_NOT_FOUND')
      return pdf.subarray(0, PDF_MARK.length).equals(PDF_MARK)
        ? sendToCups(printer, title, pdf, paper)
        : fail('IPC_INVALID')
    },
    follow: async (target, spoolId) =>
      target.type === 'zebra' ? followZebra(target) : followCupsJob(target.name, spoolId),
    withdraw: async (target, spoolId) =>
      target.type === 'zebra' || isWindows ? ok({ isCertain: false }) : withdrawCupsJob(spoolId),
  }
}
