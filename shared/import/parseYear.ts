import type { AppError } from '../errors/result.ts'
import { fail, ok } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import type { CellReading } from './cellParsers.ts'

/**
 * The year of a graduation: 2026, 2026届, 26届, 2026.9.1, 2026年6月, 20260901, 二〇二六年九月, 2026-06-30 00:00:00, or a
 * day as the number that a spreadsheet keeps for it. "2022级" is when somebody began and says nothing.
 */
export function parseYear(text: string): CellReading {
  const written = normaliseText(text)
  if (/级$/.test(written)) return unreadable
  const digits = written.replace(/[〇零一二三四五六七八九]/g, (character) =>
    String(chineseDigits.indexOf(character) % 10),
  )
  const year =
    /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/.exec(digits)?.[1] ?? /^(20\d\d)(?:0[1-9]|1[0-2])(?:\d\d)?$/.exec(digits)?.[1]
  if (year !== undefined) return { result: ok(Number(year)), note: null }
  const short = /^(\d\d)届$/.exec(digits)?.[1]
  if (short !== undefined) return { result: ok(2000 + Number(short)), note: null }
  const serial = /^\d{5}(?:\.\d+)?$/.test(digits) ? Number(digits) : 0
  if (serial < firstSerial || serial > lastSerial) return unreadable
  return { result: ok(new Date((serial - unixEpoch) * dayMs).getUTCFullYear()), note: repaired }
}

const unreadable: CellReading = { result: fail('IMPORT_YEAR_INVALID'), note: null }
const repaired: AppError = { code: 'IMPORT_REPAIRED_DATE', details: { field: 'attendee.graduationYear' } }

// 零 stands at 10, so that it and 〇 are both 0.
const chineseDigits = '〇一二三四五六七八九零'

const dayMs = 24 * 60 * 60 * 1000
/** Serial numbers (ECMA-376, 18.17.4.1) of 1 January 1970, of 2000 and of 2060: other five-digit numbers are no days. */
const unixEpoch = 25_569
const firstSerial = 36_526
const lastSerial = 58_440
