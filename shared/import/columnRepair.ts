import type { AppError } from '../errors/result.ts'
import type { ImportColumn } from './importColumns.ts'
import type { Cell, SheetRow } from './sheet.ts'

interface Repaired {
  readonly text: string
  readonly note: AppError | null
}

/**
 * What the other cells of a column tell about one of them. A spreadsheet that takes 00231 for a number keeps 231: where
 * all numbers of a list have one length and begin with zeros, the zeros of those that became shorter are put back, and
 * the preview says so. Null where the cell stands as it is.
 */
export function columnRepair(
  { id }: ImportColumn,
  index: number,
  rows: readonly SheetRow[],
): (cell: Cell | undefined) => Repaired | null {
  const length = id === 'attendee.studentNumber' ? lengthWithZeros(rows, index) : null
  if (length === null) return () => null
  return (cell) => {
    if (cell?.kind !== 'number' || !/^\d+$/.test(cell.text) || cell.text.length >= length) return null
    return { text: cell.text.padStart(length, '0'), note: { code: 'IMPORT_REPAIRED_ZEROS', details: { field: id } } }
  }
}

const looked = 2000

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
