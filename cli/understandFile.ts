import { refusalsOf } from '#renderer/flows/excel/previewImport.ts'
import { readSpreadsheet } from '#renderer/flows/excel/readSpreadsheet.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { emptyFair, type ImportContext } from '#shared/import/importContext.ts'
import { type ParsedTable, parseTable, refusedNames } from '#shared/import/parseTable.ts'
import { planTable } from '#shared/import/planTable.ts'
import { type RecognisedTable, recogniseTables } from '#shared/import/recogniseTables.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { type FileOutcome, refuse, type TableReport } from './importReport.ts'
import { sampleOf } from './sampleOf.ts'
import { shortKey } from './shortKey.ts'

export interface UnderstandOptions {
  readonly wanted: ImportKind | null
  /** The national list, asked for once the file is a spreadsheet. */
  readonly readUniversities: () => Promise<readonly UniversityEntry[]>
}

/**
 * The import without a window, up to what it would save in a fair that has nothing yet. Sensitive columns are read as
 * if the people had agreed, so that their faults are found too. Refused: a file without a table that can be taken in.
 */
export async function understandFile(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: UnderstandOptions,
): Promise<FileOutcome> {
  const sheets = await readSpreadsheet(bytes, fileName)
  if (!sheets.ok) return refuse(fileName, sheets.error)
  const reference = await options.readUniversities()
  const universities = new Set(reference.map(({ key }) => key))
  const recognised = sheets.value.map((sheet) => ({
    sheet,
    tables: recogniseTables(sheet, { wanted: options.wanted, universities }),
  }))
  const found = recognised.flatMap(({ sheet, tables }) =>
    tables.ok ? tables.value.map((table) => ({ sheet, table })) : [],
  )
  if (found.length === 0) return refuse(fileName, reasonOf(recognised))
  return {
    report: {
      file: fileName,
      outcome: 'understood',
      sheets: found.map(({ sheet, table }) => describeTable(sheet, table, reference)),
    },
  }
}

/** Of the first sheet with something in it. */
function reasonOf(
  recognised: readonly { readonly sheet: Sheet; readonly tables: ReturnType<typeof recogniseTables> }[],
): AppError {
  const first = recognised.find(({ sheet }) => sheet.rows.length > 0) ?? recognised[0]
  return first === undefined || first.tables.ok ? { code: 'IMPORT_UNREADABLE' } : first.tables.error
}

function describeTable(sheet: Sheet, recognised: RecognisedTable, reference: readonly UniversityEntry[]): TableReport {
  const table = parseTable(recognised, { attendeeKind: null, isSensitiveAllowed: true }, () => undefined)
  const context: ImportContext = {
    known: emptyFair,
    reference,
    decisions: {},
    remembered: new Map(),
    consent: null,
    isSensitiveAllowed: true,
    guessedKind: table.attendeeKind,
  }
  const refusals = refusalsOf(table, planTable(table.kind, table.parsed, refusedNames(table), context))
  const refusedRows = new Set(refusals.map(({ row }) => row))
  const accepted = table.parsed.filter(({ row }) => !refusedRows.has(row))
  return {
    name: sheet.name,
    record: table.kind,
    headerRow: table.headerRow,
    mapping: mappingOf(table),
    rowsRead: table.rows.length,
    accepted: accepted.length,
    refused: refusals.map(({ row, column, error }) => ({
      row,
      column: column === null ? null : columnLetters(column),
      code: error.code,
    })),
    sample: sampleOf(table, accepted, reference),
  }
}

const mappingOf = ({ kind, mapping }: ParsedTable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    mapping.flatMap(({ index, column }) =>
      column === null ? [] : [[shortKey(kind, column.id), columnLetters(index)]],
    ),
  )
