import { errorMeanings } from '../errors/codes.ts'
import { fill } from '../errors/fill.ts'
import type { AppError } from '../errors/result.ts'
import { type ImportColumn, importColumns } from '../import/importColumns.ts'
import type { RowRemark } from '../import/parseRow.ts'
import { isReasonHeader, reasonHeader } from '../import/reasonColumn.ts'
import type { Cell, Sheet, SheetRow } from '../import/sheet.ts'
import type { ChoiceLanguage } from '../reference/defineChoices.ts'
import { refusalWords } from './refusalWords.ts'
import { type StyledBook, type StyledCell, type StyledColumn, type StyledSheet } from './styledSheet.ts'

/** The part of a recognised table that its refusal file repeats. */
export interface RefusedTable {
  /** From 1 in its sheet; the first when absent. */
  readonly table?: number
  /** Counted from 1; 0 for a table without a header row. */
  readonly headerRow: number
  readonly mapping: readonly {
    readonly index: number
    readonly header: string
    readonly column: ImportColumn | null
  }[]
  /** The rows below the header. */
  readonly rows: readonly SheetRow[]
}

export interface Refusal {
  readonly sheet: Sheet
  readonly table: RefusedTable
  /** Faults only; rows that no fault names stay out. */
  readonly remarks: readonly RowRemark[]
  readonly language: ChoiceLanguage
}

/** More rows than anybody mends by hand; the file says so when it was cut. */
export const refusalRowLimit = 20_000
/** Each comment is a drawing, and thousands of them make a spreadsheet slow. The colour marks the cells behind. */
const commentLimit = 2000

/**
 * The refused rows as a sheet like the one that they came from: its name, the titles above the header, the header and
 * the columns in their places, so that a cell keeps its letter. The column behind the last says why each row was left
 * out, and an import passes over it. What stood in a cell is read from here as it was read there.
 */
export function refusalBook({ sheet, table, remarks, language }: Refusal): StyledBook {
  const columns = writtenColumns(table)
  const byRow = Map.groupBy(remarks, ({ row }) => row)
  const refused = table.rows.filter(({ row }) => byRow.has(row))
  const kept = refused.slice(0, refusalRowLimit)
  const labels = labelsOf(table, language)
  let comments = 0
  const rows = kept.map((row) => {
    const faults = byRow.get(row.row) ?? []
    const marks = new Map(faults.map(({ column, error }) => [column, error]))
    const cells = columns.map((index) => {
      const error = index === null ? undefined : marks.get(index)
      if (error === undefined) return index === null ? null : sourceCell(row.cells[index])
      comments += 1
      return markedCell(row.cells[index ?? 0], comments > commentLimit ? undefined : sentences(error, language))
    })
    return [...cells, { value: reasonOf(row.row, faults, labels, language), look: 'reason' } as const]
  })
  const titles = titlesOf(sheet, table, columns)
  const cut: StyledCell[][] =
    kept.length === refused.length
      ? []
      : [[{ value: fill(refusalWords.cutTitle[language], { shown: kept.length }), look: 'title' }]]
  const head = [...cut, ...titles, headerOf(columns, labels, language)]
  return {
    sheets: [{ ...frame(sheet.name, columns), rows: [...head, ...rows], headRows: head.length }],
    lists: [],
  }
}

/**
 * The columns that are written, by their place in the source; null keeps a place empty, so that letters stay the same.
 * A reason column of an earlier refusal file makes way for the new one.
 */
function writtenColumns({ mapping }: RefusedTable): readonly (number | null)[] {
  const old = new Set(mapping.flatMap(({ index, header }) => (isReasonHeader(header) ? [index] : [])))
  const used = new Set(mapping.map(({ index }) => index).filter((index) => !old.has(index)))
  const width = Math.max(0, ...used) + (used.size === 0 ? 0 : 1)
  return Array.from({ length: width }, (_, index) => (used.has(index) ? index : null))
}

const reasonWidth = 60
const sourceWidth = 16

const frame = (name: string, columns: readonly (number | null)[]): Omit<StyledSheet, 'rows' | 'headRows'> => ({
  name,
  columns: [
    ...columns.map((): StyledColumn => ({ width: sourceWidth, format: 'text' })),
    { width: reasonWidth, format: 'text' },
  ],
  isFiltered: true,
  help: [],
})

/** Every value as text: the digits of a number that Excel would round or shorten stay as they were read. */
function sourceCell(cell: Cell | undefined): StyledCell | null {
  if (cell === undefined) return null
  return { value: cell.kind === 'error' ? undefined : cell.text, look: 'plain' }
}

const markedCell = (cell: Cell | undefined, comment: string | undefined): StyledCell => ({
  value: cell?.kind === 'error' ? undefined : (cell?.text ?? ''),
  look: 'fault',
  ...(comment === undefined ? {} : { comment }),
})

/** The lines above the header that belong to this table: those of a further table begin below the rows of the one above. */
function titlesOf(
  sheet: Sheet,
  { headerRow, table = 1 }: RefusedTable,
  columns: readonly (number | null)[],
): readonly (StyledCell | null)[][] {
  const above = sheet.rows.filter(({ row }) => row < headerRow)
  const lastOther = table === 1 ? -1 : above.findLastIndex((row) => countWithin(row, columns) > titleCells)
  return above.slice(lastOther + 1).map((row) =>
    columns.map((index): StyledCell | null => {
      const text = index === null ? undefined : row.cells[index]?.text
      return text === undefined ? null : { value: text, look: 'title' }
    }),
  )
}

/** A title stands alone in its row or beside a date or a unit; more cells are a row of another table. */
const titleCells = 2

const countWithin = (row: SheetRow, columns: readonly (number | null)[]): number =>
  columns.reduce<number>((sum, index) => sum + (index !== null && row.cells[index] !== undefined ? 1 : 0), 0)

type Labels = ReadonlyMap<number, string>

/** A table without a header row gets one here: its columns were found by what stood in them, mostly in other rows. */
const labelsOf = ({ mapping, headerRow }: RefusedTable, language: ChoiceLanguage): Labels =>
  new Map(
    mapping.map(({ index, header, column }) => [
      index,
      headerRow === 0 && column !== null ? column.header[language] : header,
    ]),
  )

const headerOf = (
  columns: readonly (number | null)[],
  labels: Labels,
  language: ChoiceLanguage,
): readonly (StyledCell | null)[] => [
  ...columns.map((index): StyledCell | null => {
    const label = index === null ? '' : (labels.get(index) ?? '')
    return label === '' ? null : { value: label, look: 'header' }
  }),
  { value: reasonHeader[language], look: 'reason' },
]

/** "原第 12 行：手机号：不是有效的号码。" Other rows that a reason mentions are counted as in the original, too. */
function reasonOf(row: number, faults: readonly RowRemark[], labels: Labels, language: ChoiceLanguage): string {
  const reasons = faults.map(({ column, error }) => {
    const header = column === null ? '' : (labels.get(column) ?? '')
    if (header === '') return sentences(error, language)
    return fill(refusalWords.cell[language], { header, what: say(error, 'what', language) })
  })
  return fill(refusalWords.sourceRow[language], { row }) + [...new Set(reasons)].join('\n')
}

const sentences = (error: AppError, language: ChoiceLanguage): string =>
  [say(error, 'what', language), say(error, 'next', language)].join(language === 'zh' ? '' : ' ')

/** Errors of an import name a field by the id of its column. */
function say({ code, details = {} }: AppError, part: 'what' | 'next', language: ChoiceLanguage): string {
  const { field } = details
  const label = columnsById.get(String(field))?.header[language]
  return fill(errorMeanings[code][part][language], label === undefined ? details : { ...details, field: label })
}

const columnsById: ReadonlyMap<string, ImportColumn> = new Map(
  Object.values(importColumns).flatMap((columns) => columns.map((column) => [column.id, column] as const)),
)
