import { BrowserWindow } from 'electron'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { systemPrinterName } from '#shared/printing/printer.ts'
import { lockNavigation } from '../../windows/lockNavigation.ts'
import type { Card, Sent, SystemPrinter } from '../systemPrinter.ts'

const MICRONS_PER_MM = 1000
const PATIENCE_MS = 30_000

/** The printers that Windows lists. It says nothing reliable about their state. */
export async function listWindowsPrinters({ webContents }: BrowserWindow): Promise<Result<readonly SystemPrinter[]>> {
  const printers = await webContents.getPrintersAsync()
  return ok(
    printers.flatMap(({ name, displayName }) => {
      const parsed = systemPrinterName.safeParse(name)
      return parsed.success ? [{ name: parsed.data, label: displayName || name, trouble: null }] : []
    }),
  )
}

/**
 * Prints a picture of each side of the card on a page of exactly its size, margins and scaling off. A picture and not the PDF:
 * Electron prints HTML with the page size that it is told, and a PDF through its viewer with one of its own.
 * Not tried on a real Windows computer yet: docs/windows-checklist.md.
 */
export async function printOnWindows(
  name: string,
  pictures: readonly string[],
  { widthMm, heightMm }: Omit<Card, 'pdf'>,
): Promise<Result<Sent>> {
  const window = openPrintWindow()
  try {
    const page = pageOf(pictures, widthMm, heightMm)
    await window.webContents.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`)
    const { promise, resolve } = Promise.withResolvers<Result<Sent>>()
    const timer = setTimeout(() => resolve(fail('PRINT_UNSURE')), PATIENCE_MS)
    window.webContents.print(
      {
        silent: true,
        deviceName: name,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: Math.round(widthMm * MICRONS_PER_MM), height: Math.round(heightMm * MICRONS_PER_MM) },
        scaleFactor: 100,
        copies: 1,
        duplexMode: pictures.length > 1 ? 'longEdge' : 'simplex',
      },
      (isPrinted, reason) => resolve(isPrinted ? ok({ spoolId: null }) : fail(explain(reason))),
    )
    return await promise.finally(() => clearTimeout(timer))
  } finally {
    window.destroy()
  }
}

const explain = (reason: string): 'PRINTER_GONE' | 'PRINT_SPOOL_FAILED' =>
  /invalid devicename|invalid printer/i.test(reason) ? 'PRINTER_GONE' : 'PRINT_SPOOL_FAILED'

const pageOf = (pictures: readonly string[], widthMm: number, heightMm: number): string => `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>@page{size:${widthMm}mm ${heightMm}mm;margin:0}*{margin:0}
img{display:block;width:${widthMm}mm;height:${heightMm}mm}img+img{break-before:page}</style>
${pictures.map((picture) => `<img src="${picture}">`).join('')}`

function openPrintWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition: 'badge-print', sandbox: true, contextIsolation: true, devTools: false },
  })
  lockNavigation(window.webContents)
  return window
}
