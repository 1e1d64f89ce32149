import { normaliseText } from '../identifiers/normaliseText.ts'
import { genders } from '../reference/genders.ts'
import { fillGroups } from './fillGroups.ts'
import { isBlank } from './isBlank.ts'
import type { TableShape } from './mappedColumn.ts'
import type { RepairCell } from './repairCell.ts'
import type { SheetRow } from './sheet.ts'

/** What the other cells of a column tell about one of them; null where the cell stands as it is. */
export function columnRepair(id: string, index: number, table: TableShape): RepairCell {
  if (id === 'attendee.studentNumber') return putZerosBack(id, index, table.rows)
  if (id === 'attendee.gender') return doubtCodes(id, index, table.rows)
  return fillGroups(id, index, table) ?? keep
}

const keep: RepairCell = () => null
const looked = 2000

/**
 * A spreadsheet that takes 00231 for a number keeps 231: where all numbers of a list have one length and begin with
 * zeros, the zeros of those that became shorter are put back, and the preview says so.
 */
function putZerosBack(id: string, index: number, rows: readonly SheetRow[]): RepairCell {
  const length = lengthWithZeros(rows, index)
  if (length === null) return keep
  return (cell) => {
    if (cell?.kind !== 'number' || !/^\d+$/.test(cell.text) || cell.text.length >= length) return null
    return { text: cell.text.padStart(length, '0'), note: { code: 'IMPORT_REPAIRED_ZEROS', details: { field: id } } }
  }
}

/** Undecided, so null, unless nearly all written-out numbers have one length and some of them begin with a zero. */
function lengthWithZeros(rows: readonly SheetRow[], index: number): number | null {
  const lengths = new Map<number, number>()
  let [written, zeros] = [0, 0]
  for (const row of rows.slice(0, looked)) {
    const cell = row.cells[index]
    if (cell?.kind !== 'text') continue
    const digits = cell.text.trim()
    if (!/^\d+$/.test(digits)) continue
    written += 1
    if (digits.startsWith('0')) zeros += 1
    lengths.set(digits.length, (lengths.get(digits.length) ?? 0) + 1)
  }
  const [length, count] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return zeros > 0 && count / written >= 0.8 ? length : null
}

/**
 * GB/T 2261.1 codes a man 1 and a woman 2. A column of 0 and 1 follows some other code, and one that mixes digits with
 * words follows none, so their digits are left out.
 */
function doubtCodes(id: string, index: number, rows: readonly SheetRow[]): RepairCell {
  const found = new Set<string>()
  for (const row of rows.slice(0, looked)) {
    const text = row.cells[index]?.text
    if (text !== undefined && !isBlank(text)) found.add(normaliseText(text).replace(/\.0$/, ''))
  }
  const hasWords = Array.from(found).some((text) => !isDigit.test(text) && genders.match(text) !== undefined)
  const isStandard = !hasWords && (found.has('2') || !found.has('0'))
  return (cell) =>
    isStandard || cell === undefined || !isDigit.test(normaliseText(cell.text))
      ? null
      : { text: '', note: { code: 'IMPORT_CHOICE_DROPPED', details: { field: id } } }
}

const isDigit = /^\d(?:\.0)?$/
