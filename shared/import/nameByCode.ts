import type { FairRecord } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import type { PlanBook } from './planBook.ts'
import { textIn } from './recordValues.ts'

/**
 * Positions may say whose they are by the credit code alone; its name stands in the fair or in another row. A code that
 * nobody has is refused.
 */
export function nameByCode(
  rows: readonly ParsedRow[],
  enterprises: readonly FairRecord[],
  book: PlanBook,
): readonly ParsedRow[] {
  const names = new Map<unknown, unknown>()
  for (const { values } of enterprises) names.set(textIn(values, 'creditCode'), textIn(values, 'name'))
  for (const { values } of rows) if (values.has(name)) names.set(values.get(code), values.get(name))
  return rows.flatMap((row) => {
    if (row.values.has(name)) return [row]
    const found = names.get(row.values.get(code))
    if (typeof found === 'string') return [{ ...row, values: new Map([...row.values, [name, found]]) }]
    book.refuse(row.row, { code: 'IMPORT_ENTERPRISE_UNKNOWN' })
    return []
  })
}

const name = 'enterprise.name'
const code = 'enterprise.creditCode'
