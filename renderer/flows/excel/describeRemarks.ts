import { parseIdentityNumber } from '#shared/identifiers/identityNumber.ts'
import type { MappedColumn } from '#shared/import/mappedColumn.ts'
import type { RowRemark } from '#shared/import/parseRow.ts'
import type { ParsedTable } from '#shared/import/parseTable.ts'
import { type CellRemark, listedRemarks } from './importMessages.ts'

const shownCharacters = 60

/** Remarks with what stands in their cells, for the person who has to mend them. */
export function describeRemarks(
  table: Pick<ParsedTable, 'mapping' | 'rows'>,
  remarks: readonly RowRemark[],
): readonly CellRemark[] {
  const columns = new Map(table.mapping.map((mapped) => [mapped.index, mapped]))
  const listed = remarks.slice(0, listedRemarks)
  const wanted = new Set(listed.map((remark) => remark.row))
  const rows = new Map(table.rows.flatMap((row) => (wanted.has(row.row) ? [[row.row, row] as const] : [])))
  return listed.map((remark) => {
    const mapped = columns.get(remark.column ?? -1)
    const isShown = mapped !== undefined && !isSensitiveColumn(mapped)
    const text = isShown ? (rows.get(remark.row)?.cells[mapped.index]?.text ?? '') : ''
    return { ...remark, header: mapped?.header ?? '', text: text.slice(0, shownCharacters) }
  })
}

export const isSensitiveColumn = ({ column }: Pick<MappedColumn, 'column'>): boolean =>
  column?.field.sensitivity === 'sensitive'

/** An identity number under a header that nobody knows is not shown either. */
export const shownExamples = (mapped: MappedColumn): readonly string[] =>
  isSensitiveColumn(mapped) ? [] : mapped.examples.filter((text) => !parseIdentityNumber(text).ok)
