import type { AppError } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { FairRecord } from './importContext.ts'
import type { PlanBook } from './planBook.ts'
import { textIn, type Values } from './recordValues.ts'

/** One row of an enterprise list: the enterprise, its booths, and at most one of its positions. */
export interface EnterpriseRow {
  readonly row: number
  readonly values: Values
  readonly booths: readonly string[]
  /** Null for a row without a position's title. */
  readonly position: Values | null
}

interface Group {
  readonly nameKey: string
  creditCode: string | null
  readonly rows: EnterpriseRow[]
}

/**
 * The rows of a list that are about one enterprise, by credit code and name. Two codes under one name, or one code
 * under two, are refused with the later row: nobody but the sender can say which is right.
 */
export function groupEnterprises(
  rows: readonly EnterpriseRow[],
  refusedRows: ReadonlyMap<string, number>,
  fair: Iterable<FairRecord>,
  book: PlanBook,
): readonly (readonly EnterpriseRow[])[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  const known = new Set(Array.from(fair, ({ values }) => comparisonKey(textIn(values, 'name') ?? '')))
  for (const row of rows) {
    const nameKey = comparisonKey(textIn(row.values, 'name') ?? '')
    const creditCode = textIn(row.values, 'creditCode')
    const group = byKey.get(creditCode ?? '') ?? byKey.get(nameKey)
    const error =
      group === undefined
        ? known.has(nameKey)
          ? undefined
          : waitsFor(row.row, refusedRows.get(nameKey))
        : clashOf(nameKey, creditCode, group)
    if (error !== undefined) {
      book.refuse(row.row, error)
      continue
    }
    const joined = group ?? { nameKey, creditCode, rows: [] }
    if (group === undefined) groups.push(joined)
    joined.rows.push(row)
    joined.creditCode ??= creditCode
    byKey.set(nameKey, joined)
    if (joined.creditCode !== null) byKey.set(joined.creditCode, joined)
  }
  return groups.map((group) => group.rows)
}

function waitsFor(row: number, otherRow: number | undefined): AppError | undefined {
  if (otherRow === undefined || otherRow > row) return undefined
  return { code: 'IMPORT_EARLIER_ROW_REFUSED', details: { otherRow } }
}

function clashOf(nameKey: string, creditCode: string | null, group: Group): AppError | undefined {
  const otherRow = group.rows[0]?.row ?? 0
  if (nameKey !== group.nameKey) return { code: 'IMPORT_CREDIT_CODE_TWICE', details: { otherRow } }
  if (creditCode === null || group.creditCode === null || creditCode === group.creditCode) return undefined
  return { code: 'IMPORT_ENTERPRISE_TWICE', details: { otherRow } }
}
