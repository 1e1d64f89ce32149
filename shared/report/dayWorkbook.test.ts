import { describe, expect, it } from 'vitest'
import { sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { assistanceCase } from '../records/assistanceCase.ts'
import { attendee } from '../records/attendee.ts'
import { enterprise } from '../records/enterprise.ts'
import type { DayQuestion } from './dayContext.ts'
import { dayWorkbook } from './dayWorkbook.ts'
import { sheetNames } from './reportWords.ts'
import type { Sheet, TableSheet } from './sheet.ts'

const question: DayQuestion = {
  fairDay: sampleFairDay,
  language: 'en',
  clock: {
    hourOf: (instant) => new Date(instant).getUTCHours(),
    dayOf: (instant) => instant.slice(0, 10),
    endOf: (day) => `${day}T23:59:59.999Z`,
  },
}
const records = sampleDay()
const sheets = dayWorkbook(records, question)
const tables = sheets.filter((sheet): sheet is TableSheet => sheet.type === 'table')
const named = (name: keyof typeof sheetNames): TableSheet => {
  const found = tables.find((table) => table.name === sheetNames[name].en)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}
const sumOf = ({ rowCount, rowAt }: TableSheet, column: number) =>
  Array.from({ length: rowCount }, (_, index) => Number(rowAt(index)[column])).reduce((sum, count) => sum + count, 0)

describe('workbook of a day', () => {
  it('has a cell for each column at most, in every row of every table', () => {
    for (const { name, columns, rowCount, rowAt } of tables) {
      for (let index = 0; index < rowCount; index += 1)
        expect(rowAt(index).length, name).toBeLessThanOrEqual(columns.length)
      expect(rowAt(rowCount), name).toEqual([])
    }
  })

  it('breaks the figures down without losing anybody', () => {
    expect(sumOf(named('byIndustry'), 1)).toBe(records.enterprises.length)
    expect(sumOf(named('byKeyField'), 1)).toBe(records.enterprises.length)
    expect(sumOf(named('byUniversity'), 5)).toBe(records.attendees.filter(({ kind }) => kind === 'delegate').length)
    for (const name of ['byUniversity', 'byMajor', 'byDegree'] as const)
      expect(sumOf(named(name), 1)).toBe(records.attendees.filter(({ kind }) => kind === 'student').length)
    expect(sumOf(named('byHour'), 7)).toBe(sumOf(named('byGate'), 8))
  })

  it('names the possible twins, and tells who is helped only to those who may know', () => {
    expect(named('conflicts').rowCount).toBe(1)
    expect(named('assistance').rowCount).toBe(1)
    const without = dayWorkbook({ ...records, assistanceCases: null }, question)
    expect(without.map(({ name }: Sheet) => name)).not.toContain(sheetNames.assistance.en)
  })

  it('has no column for what is sensitive', () => {
    const headers = new Set(tables.flatMap(({ columns }) => columns.map(({ header }) => header)))
    for (const { fields } of [attendee, enterprise, assistanceCase])
      for (const field of Object.values(fields))
        if (field.sensitivity === 'sensitive') expect(headers).not.toContain(field.label.en)
  })
})
