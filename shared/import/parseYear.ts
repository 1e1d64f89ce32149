import type { AppError } from '../errors/result.ts'
import { fail, ok } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import type { CellReading } from './cellReading.ts'

/**
 * The year of a graduation: 2026, 2026届, 26届, 2026.9.1, 2026年6月, 20260901, 二〇二六年九月, 2026-06-30 00:00:00, Jun-26,
 * the end of 2022.09-2026.06, or a day as the number that a spreadsheet keeps for it. "2022级" is when somebody began
 * and says nothing, and of 2026、2027 nobody knows which. Error: IMPORT_YEAR_INVALID.
 */
export function parseYear(text: string): CellReading {
  const written = normaliseText(text)
  if (written.length > longest || written.endsWith('级')) return unreadable
  const digits = written.replace(/[〇○零一二三四五六七八九]/g, (character) =>
    String(chineseDigits.indexOf(character) % 10),
  )
  const years = [...new Set([...digits.matchAll(/(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year)))]
  const [first, last, ...others] = years
  if (first !== undefined && last === undefined) return { result: ok(first), note: null }
  if (first !== undefined && last !== undefined) {
    const isSpan = others.length === 0 && last > first && last - first <= longestStudies && spanned.test(digits)
    return isSpan ? { result: ok(last), note: endTaken } : unreadable
  }
  const short =
    /^(20\d\d)(?:0[1-9]|1[0-2])(?:\d\d)?$/.exec(digits)?.[1] ??
    (/^(\d\d)[届年]$/.exec(digits) ?? /^(?:[a-z]{3}|\d{1,2}月)-(\d\d)$/i.exec(digits))?.[1]
  if (short !== undefined) return { result: ok(Number(short) + (short.length === 2 ? 2000 : 0)), note: null }
  const serial = /^\d{5}(?:\.\d+)?$/.test(digits) ? Number(digits) : 0
  if (serial < firstSerial || serial > lastSerial) return unreadable
  return { result: ok(new Date((serial - unixEpoch) * dayMs).getUTCFullYear()), note: repaired }
}

const field = 'attendee.graduationYear'
const unreadable: CellReading = { result: fail('IMPORT_YEAR_INVALID'), note: null }
const repaired: AppError = { code: 'IMPORT_REPAIRED_DATE', details: { field } }
const endTaken: AppError = { code: 'IMPORT_REPAIRED_SPAN', details: { field } }

const spanned = /(?:19|20)\d\d.*?[-–—~～至到].*?(?:19|20)\d\d/
const longestStudies = 10
/** Of a cell; the pattern above tries every year with every dash. */
const longest = 100

// 零 stands at 10, so that it and 〇 are both 0; some lists write a circle, ○, at 20.
const chineseDigits = '〇一二三四五六七八九零123456789○'

const dayMs = 24 * 60 * 60 * 1000
/** Serial numbers (ECMA-376, 18.17.4.1) of 1 January 1970, of 2000 and of 2060: other five-digit numbers are no days. */
const unixEpoch = 25_569
const firstSerial = 36_526
const lastSerial = 58_440
