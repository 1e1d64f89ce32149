import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localClock } from '#renderer/flows/report/localClock.ts'
import { writeWorkbook } from '#renderer/flows/report/writeWorkbook.ts'
import { dayWorkbook } from '#shared/report/dayWorkbook.ts'
import type { CellFormat, CellValue, Sheet } from '#shared/report/sheet.ts'
import { awkwardTexts, sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { printInOffice, readSheetsInOffice } from './openInOffice.ts'
import { validateInOpenXml } from './validateInOpenXml.ts'

describe.each(['zh', 'en'] as const)('the workbook of the sample day, %s', (language) => {
  const sheets = dayWorkbook(sampleDay(), { fairDay: sampleFairDay, language, clock: localClock })
  let [folder, path] = ['', '']
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairdesk-workbook-'))
    path = join(folder, 'day.xlsx')
    const bytes = await writeWorkbook(sheets, {
      title: `双选会 & Co ${sampleFairDay}`,
      pageOf: '&P / &N',
      madeAt: new Date('2026-03-20T10:00:00Z'),
      onProgress: () => undefined,
    })
    await writeFile(path, bytes)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is valid by the Open XML SDK', async () => {
    const version = language === 'zh' ? 'Office2019' : 'Microsoft365'
    expect(await validateInOpenXml(path, version)).toMatchObject({ ok: true, errors: [] })
  })

  it('holds in LibreOffice, cell by cell, what was meant', async () => {
    const shown = await readSheetsInOffice(path, folder)
    expect([...shown.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort())
    for (const sheet of sheets) {
      const [found, meant] = [shown.get(sheet.name) ?? [], meantRows(sheet)]
      expect(found.length, sheet.name).toBe(meant.length)
      for (const [index, row] of meant.entries()) expect(trimmed(found[index] ?? []), sheet.name).toEqual(trimmed(row))
    }
    const people = (shown.get(sheets[12]?.name ?? '') ?? []).flat()
    for (const text of awkwardTexts) expect(people).toContain(text)
  })

  it('prints, with the sentence and the number of the page on the first', async () => {
    const { firstPage, pages } = await printInOffice(path, folder)
    expect(firstPage).toMatch(language === 'zh' ? /35 家用人单位/ : /35 enterprises/)
    expect(firstPage).toContain(`1 / ${pages}`)
    expect(pages).toBeGreaterThan(sheets.length)
  })
})

/** The cells as LibreOffice writes them into csv: dates as they are shown, numbers without separators. */
function meantRows(sheet: Sheet): string[][] {
  if (sheet.type === 'page')
    return sheet.rows.map((row) => row.map((cell) => (cell === null ? '' : shownAs('text', cell.value))))
  const header = sheet.columns.map((column) => column.header)
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => {
    const cells = sheet.rowAt(index)
    return sheet.columns.map(({ format }, column) => shownAs(format, cells[column] ?? null))
  })
  return [header, ...rows]
}

function shownAs(format: CellFormat, value: CellValue): string {
  if (value === null) return ''
  if (format !== 'instant') return String(value)
  const at = new Date(value)
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0'))
  return `${localClock.dayOf(at.toISOString())} ${time.join(':')}`
}

/** Empty cells at the end of a row are a matter of how wide the sheet is elsewhere. */
const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
