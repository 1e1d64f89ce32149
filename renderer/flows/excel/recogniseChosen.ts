import type { Result } from '#shared/errors/result.ts'
import { importKinds, nameColumnId } from '#shared/import/importColumns.ts'
import { type RecognisedTable, type RecogniseOptions, recogniseTable } from '#shared/import/recogniseTables.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { ImportChoice } from './importMessages.ts'

/**
 * The table as the person chose it. A header without a column of names is shown all the same: they may know which
 * column it is. Errors as recogniseTables.
 */
export function recogniseChosen(
  sheet: Sheet,
  choice: ImportChoice,
  { memory, universities }: RecogniseOptions,
): Result<RecognisedTable> {
  const { table, understood } = choice
  const recognised = recogniseTable(sheet, table, understood, memory, universities)
  if (recognised.ok || recognised.error.code !== 'IMPORT_NAME_COLUMN_MISSING' || understood.headerRow !== null)
    return recognised
  const { row, field } = recognised.error.details ?? {}
  const kind = importKinds.find((one) => nameColumnId[one] === field)
  if (typeof row !== 'number' || kind === undefined) return recognised
  return recogniseTable(
    sheet,
    table,
    { ...understood, kind: understood.kind ?? kind, headerRow: row },
    memory,
    universities,
  )
}
