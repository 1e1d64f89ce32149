import type { CellObject } from 'xlsx'
import type { Cell } from '#shared/import/sheet.ts'
import { lookOf } from './numberFormats.ts'

/** Serial number of 1 January 1970 in the workbook's date system; the second is that of old Macintosh Excel. */
export type Epoch = 25569 | 24107

/** A cell of the library. Formulas count by the value that the spreadsheet saved with them. */
export function readCell(cell: CellObject | undefined, epoch: Epoch): Cell | undefined {
  if (cell === undefined) return undefined
  // The library has no value for errors that are younger than it, such as #SPILL!.
  if (cell.t === 'e') return errorCell
  if (cell.v === undefined || cell.v === null) return undefined
  switch (cell.t) {
    case 'n':
      return readNumber(Number(cell.v), String(cell.z ?? ''), epoch)
    case 'b':
      return readFlag(cell.v === true)
    case 's':
      return readText(String(cell.v))
    default:
      return undefined
  }
}

export const errorCell: Cell = { kind: 'error', text: '' }

/** Text exactly as it stands; undefined when there is nothing to see. */
export const readText = (text: string): Cell | undefined => (text.trim() === '' ? undefined : { kind: 'text', text })

/** Text of a file that knows no kinds of cells: an error is known by its name, in LibreOffice also Err:502. */
export const readPlainText = (text: string): Cell | undefined => (isErrorName(text) ? errorCell : readText(text))

export const isErrorName = (text: string): boolean =>
  /^\s*(#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)|Err:\d+)\s*$/.test(text)

export const readFlag = (value: boolean): Cell => ({ kind: 'flag', text: value ? 'TRUE' : 'FALSE' })

/** A day, or a moment of it, in ISO 8601: the day counts. Before 1900 there are only times of day. */
export function readDay(iso: string): Cell | undefined {
  const [, day, time = ''] = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/.exec(iso) ?? []
  if (day === undefined) return readText(iso)
  return day < '1900' && time !== '' ? { kind: 'text', text: withoutSeconds(time) } : { kind: 'date', text: day }
}

/** More digits than this are rounded by the spreadsheet before anyone can read them. */
const exactDigits = 15

/** A number with the format that shows it, as a person would read it. */
export function readNumber(value: number, format: string, epoch: Epoch = 25569): Cell | undefined {
  if (!Number.isFinite(value)) return undefined
  const look = lookOf(format)
  if (look === 'day' && value >= 1 && value < lastSerial)
    return { kind: 'date', text: new Date(Math.floor(value - epoch) * dayMs).toISOString().slice(0, 10) }
  if ((look === 'time' || look === 'day') && value >= 0 && value < lastSerial)
    return { kind: 'text', text: timeOfDay(value) }
  if (look === 'percent') return { kind: 'number', text: `${rounded(value * 100)}%` }
  if (!Number.isInteger(value)) return { kind: 'number', text: String(rounded(value)) }
  const digits = Math.abs(value).toFixed(0)
  if (digits.length > exactDigits) return { kind: 'number', text: value.toExponential() }
  // A format of zeros only is how leading zeros of a number are kept: 00000000 shows 20231 as 00020231.
  return {
    kind: 'number',
    text: /^0+(;|$)/.test(format) && value >= 0 ? digits.padStart(zerosOf(format), '0') : String(value),
  }
}

const zerosOf = (format: string): number => Math.min(/^0+/.exec(format)?.[0].length ?? 0, 30)

/** What binary arithmetic adds behind the last digit of a spreadsheet is not shown there either. */
const rounded = (value: number): number => Number(value.toPrecision(exactDigits))

const dayMs = 24 * 60 * 60 * 1000
/** The day after 31 December 9999, the last that a spreadsheet knows. */
const lastSerial = 2_958_466

function timeOfDay(value: number): string {
  return withoutSeconds(new Date(Math.round((value % 1) * dayMs)).toISOString().slice(11, 19))
}

const withoutSeconds = (time: string): string => time.replace(/^(\d\d:\d\d):00$/, '$1')
