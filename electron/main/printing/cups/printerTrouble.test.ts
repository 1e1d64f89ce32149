import { expect, test } from 'vitest'
import { explainRefusal, lpArguments } from './cupsJobs.ts'
import { printerTrouble } from './printerTrouble.ts'

const idle = { 'printer-state': [3], 'printer-state-reasons': ['none'], 'printer-is-accepting-jobs': [true] }
const withReasons = (...reasons: string[]) => ({ ...idle, 'printer-state-reasons': reasons })

test.each([
  ['none', idle, false, null],
  ['stopped', { ...idle, 'printer-state': [5] }, false, 'PRINTER_STOPPED'],
  ['stopped by hand', { ...withReasons('paused'), 'printer-state': [5] }, false, 'PRINTER_STOPPED'],
  ['rejecting', { ...idle, 'printer-is-accepting-jobs': [false] }, false, 'PRINTER_REJECTING'],
  ['no paper', withReasons('media-empty-error'), false, 'PRINTER_OUT_OF_PAPER'],
  ['jam before paper', withReasons('media-empty', 'media-jam-error'), false, 'PRINTER_JAMMED'],
  ['cover', withReasons('cover-open-error'), false, 'PRINTER_OPEN'],
  ['tray full', withReasons('output-area-full-error'), false, 'PRINTER_FULL'],
  ['one empty tray of several', withReasons('media-empty-warning'), false, null],
  ['the same while a job does not end', withReasons('media-empty-warning'), true, 'PRINTER_OUT_OF_PAPER'],
  ['pulled out', withReasons('offline-report'), true, 'PRINTER_UNREACHABLE'],
  ['an unknown reason', withReasons('com.vendor.mood-error'), false, null],
] as const)('%s', (_name, printer, isBusy, trouble) => {
  expect(printerTrouble(printer, isBusy)).toBe(trouble)
})

test.each([
  ['lp: Error - The printer or class does not exist.', 'PRINTER_GONE'],
  ['lp: Destination "PDF" is not accepting jobs.', 'PRINTER_REJECTING'],
  ['lp: Error - unable to connect to server: Connection refused', 'PRINT_SYSTEM_MISSING'],
  ['lp: Bad file descriptor', 'PRINT_SYSTEM_MISSING'],
  ['lp: something new', 'PRINT_SPOOL_FAILED'],
])('%s', (said, code) => {
  expect(explainRefusal(said)).toBe(code)
})

test('asks for a medium as large as the page, to a hundredth of a millimetre, and no scaling', () => {
  const args = lpArguments('Card_Printer', 'FairDesk 1', { widthMm: 85.6, heightMm: 53.98, isTwoSided: false })
  expect(args).toContain('media=Custom.85.6x53.98mm')
  expect(args).toContain('print-scaling=none')
  expect(args.slice(0, 2)).toEqual(['-d', 'Card_Printer'])
})

test.each([
  [210, 297, 'long'],
  [297, 210, 'short'],
])('asks for A4 by its name, %d mm wide, and turns it over its side', (widthMm, heightMm, edge) => {
  const args = lpArguments('Office', 'FairDesk 1', { widthMm, heightMm, isTwoSided: true })
  expect(args).toEqual(expect.arrayContaining(['media=A4', `sides=two-sided-${edge}-edge`]))
})
