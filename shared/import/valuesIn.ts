import type { SheetRow } from './sheet.ts'

/** The first `count` values of a column. */
export function valuesIn(rows: readonly SheetRow[], index: number, count: number): readonly string[] {
  const values: string[] = []
  for (const row of rows) {
    const cell = row.cells[index]
    if (cell !== undefined && cell.kind !== 'error') values.push(cell.text)
    if (values.length === count) break
  }
  return values
}
