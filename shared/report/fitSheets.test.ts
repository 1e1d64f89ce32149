import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSheets } from './fitSheets.ts'
import { sheetNames } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

const table = (name: string, rows = 0): TableSheet =>
  tableOf(
    name,
    [{ header: 'n', width: 8, format: 'count' }],
    Array.from({ length: rows }, (_, index) => index),
    (index) => [index],
  )
const namesOf = (names: readonly string[]) => fitSheets(names.map((name) => table(name))).map(({ name }) => name)

describe('sheets of a workbook', () => {
  it('keep their names where Excel takes them', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = Object.values(sheetNames).map((words) => words[language])
      expect(namesOf(names)).toEqual(names)
    }
  })

  it('have names that Excel takes, whatever was wanted', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('History', '', "'a'", 'a/b', '𬭎'.repeat(20)),
    )
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 12 }), (wanted) => {
        const names = namesOf(wanted)
        for (const name of names) {
          expect(name).toMatch(/^(?!history$)(?!')[^\\/?*[\]:\p{Cc}]{1,31}(?<!')$/iu)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[\uD800-\uDBFF]$/)
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
      }),
    )
  })

  it('go on where a list has more rows than a sheet, with every row once', () => {
    const parts = fitSheets([table('S', 25)], 10)
    expect(parts.map(({ name }) => name)).toEqual(['S', 'S (2)', 'S (3)'])
    const rows = parts.flatMap((part) =>
      part.type === 'table' ? Array.from({ length: part.rowCount }, (_, index) => part.rowAt(index)[0]) : [],
    )
    expect(rows).toEqual(Array.from({ length: 25 }, (_, index) => index))
  })
})
