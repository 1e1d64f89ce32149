// @vitest-environment node
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellReader } from '#shared/import/cellParsers.ts'
import { type ImportKind, importKinds } from '#shared/import/importColumns.ts'
import { rowParser } from '#shared/import/parseRow.ts'
import { recogniseTables } from '#shared/import/recogniseTables.ts'
import { exampleOf } from '#shared/tables/fillIn.ts'
import type { StyledBook } from '#shared/tables/styledSheet.ts'
import { plainCell } from '#shared/tables/styledSheet.ts'
import { templateBook } from '#shared/tables/templateBook.ts'
import { isNeeded, templateColumns } from '#shared/tables/templateColumns.ts'
import { type TypedValue, typedValues } from '#tests/fixtures/typedValues.ts'
import { readSpreadsheet } from '../excel/readSpreadsheet.ts'
import { writeStyledBook } from './writeStyledBook.ts'

const universities = Array.from({ length: 3000 }, (_, index) => `第${index}大学`)
const languages = ['zh', 'en'] as const
const everyTemplate = importKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))

describe.each(everyTemplate)('the $kind template in $language', ({ kind, language }) => {
  const book = templateBook(kind, { language, universities })
  const columns = templateColumns(kind)

  it('offers a list for every choice, whatever its length', async () => {
    const read = await readXlsx(await writeStyledBook(book))
    const [sheet] = read.sheets
    const offered = columns.flatMap((column, index) =>
      column.field.choices === undefined && column.field.input !== 'flag' ? [] : index,
    )
    const ranges = new Map(read.namedRanges?.map(({ name, range }) => [name, range]))
    for (const index of offered) {
      const letter = String.fromCharCode(65 + index)
      const rule = sheet?.dataValidations?.find(({ range }) => range.startsWith(`${letter}2:`))
      expect(rule).toMatchObject({ type: 'list', showInputMessage: true })
      expect(ranges.get(rule?.formula1 ?? '')).toMatch(/^'.+'!\$[A-Z]+\$1:\$[A-Z]+\$\d+$/)
    }
    expect(sheet?.dataValidations).toHaveLength(columns.length)
    expect(sheet?.freezePane?.rows).toBe(1)
    expect(read.sheets[2]?.hidden).toBe(true)
  })

  it('holds no records: the empty list says so, and its other sheets are passed over', async () => {
    const sheets = await readSpreadsheet(await writeStyledBook(book), 'list.xlsx')
    const outcomes = sheets.ok ? sheets.value.map((sheet) => recogniseTables(sheet)) : []
    expect(outcomes.map((outcome) => (outcome.ok ? 'taken' : outcome.error.code))).toEqual([
      'IMPORT_NO_ROWS',
      'IMPORT_SHEET_EMPTY',
      'IMPORT_SHEET_EMPTY',
    ])
  })

  it('gives examples that its import takes', () => {
    for (const column of columns) {
      const example = exampleOf(column, language)
      expect(example, column.id).not.toBe('')
      expect(cellReader(column)(example), column.id).toMatchObject({ result: { ok: true }, note: null })
    }
  })

  it('brings every record back as it was, whatever the order of the columns', async () => {
    const record = fc.record(
      Object.fromEntries(
        columns.map((column) => [
          column.id,
          isNeeded(kind, column)
            ? typedValues(column, language)
            : fc.option(typedValues(column, language), { nil: undefined }),
        ]),
      ),
    )
    const small = templateBook(kind, { language, universities: ['北京大学', '清华大学'] })
    const order = fc.shuffledSubarray([...columns.keys()], { minLength: columns.length })
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }).map(withOneHall),
        order,
        async (written, places) => {
          const bytes = await writeStyledBook(fillTemplate(kind, small, places, written))
          const sheets = await readSpreadsheet(bytes, 'list.xlsx')
          const [sheet] = sheets.ok ? sheets.value : []
          if (sheet === undefined) throw new Error('the template was not read')
          const tables = recogniseTables(sheet)
          if (!tables.ok) throw new Error(tables.error.code)
          const [table, ...others] = tables.value
          if (table === undefined) throw new Error('the template has no table')
          expect(others).toEqual([])
          expect(table.kind).toBe(kind)
          const options = { isSensitiveAllowed: true, defaults: new Map() }
          const rows = table.rows.map(rowParser(table, options))
          expect(rows.flatMap(({ faults, notes }) => [...faults, ...notes])).toEqual([])
          expect(rows.map(({ values }) => Object.fromEntries(values))).toEqual(written.map(valuesOf))
        },
      ),
      // A workbook is written and read for each.
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4) },
    )
  })
})

type Written = Readonly<Record<string, TypedValue | undefined>>

/** A booth below one with a hall is in the same hall unless it names its own: either all rows name one, or none. */
function withOneHall(rows: readonly Written[]): readonly Written[] {
  const hall = 'venueHall.name'
  const named = rows.find((row) => row[hall] !== undefined)?.[hall]
  return named === undefined ? rows : rows.map((row) => ({ ...row, [hall]: row[hall] ?? named }))
}

/** The template with its columns in another order and rows below the header. */
function fillTemplate(
  kind: ImportKind,
  book: StyledBook,
  places: readonly number[],
  rows: readonly Written[],
): StyledBook {
  const columns = templateColumns(kind)
  const sheets = book.sheets.map((sheet, index) => {
    if (index > 0) return sheet
    const header = places.map((place) => sheet.rows[0]?.[place] ?? null)
    const lines = rows.map((row) =>
      places.map((place) => {
        const typed = row[columns[place]?.id ?? '']?.typed
        return typed === undefined ? null : plainCell(typed)
      }),
    )
    const formats = places.flatMap((place) => sheet.columns[place] ?? [])
    return { ...sheet, columns: formats, rows: [header, ...lines], help: [] }
  })
  return { ...book, sheets }
}

const valuesOf = (row: Written): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).flatMap(([id, typed]) => (typed === undefined ? [] : [[id, typed.value]])))
