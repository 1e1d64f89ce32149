// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { type CellFormat, type CellValue, type PageSheet, type Sheet, tableOf } from '#shared/report/sheet.ts'
import { writeWorkbook } from './writeWorkbook.ts'

const options = {
  title: '双选会 & Co 2026-03-14',
  pageOf: '&P / &N',
  madeAt: new Date('2026-03-14T10:00:00Z'),
  onProgress: () => undefined,
}
const table = (formats: readonly CellFormat[], rows: readonly (readonly CellValue[])[]) =>
  tableOf(
    'S',
    formats.map((format, index) => ({ header: 'AB'[index] ?? 'C', width: 10, format })),
    rows,
    (row) => row,
  )
const reread = async (...sheets: readonly Sheet[]) =>
  read(await writeWorkbook(sheets, options), { cellFormula: true, cellNF: true, cellStyles: true })
const firstSheet = async (...sheets: readonly Sheet[]) => {
  const worksheet = (await reread(...sheets)).Sheets['S']
  if (worksheet === undefined) throw new Error('no sheet')
  return worksheet
}

describe('workbook', () => {
  it.each([
    '=1+1',
    '+8613800138000',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '=HYPERLINK("http://x")',
    '_x0041_',
    ' a ',
    '<&>',
  ])('keeps %j as text, never as a formula', async (text) => {
    const worksheet = await firstSheet(table(['text'], [[text]]))
    expect(worksheet['A2']).toMatchObject({ t: 's', v: text })
    expect(worksheet['A2'].f).toBeUndefined()
  })

  it('keeps long digits as text and counts as numbers', async () => {
    const worksheet = await firstSheet(table(['text', 'count'], [['911100001000013428', 12]]))
    expect(worksheet['A2']).toMatchObject({ t: 's', v: '911100001000013428', z: '@' })
    expect(worksheet['B2']).toMatchObject({ t: 'n', v: 12 })
  })

  it('writes days and instants as real dates, instants by the clock on the wall', async () => {
    const at = new Date(2026, 2, 14, 9, 30)
    const worksheet = await firstSheet(table(['day', 'instant'], [['2026-03-14', at.toISOString()]]))
    expect(worksheet['A2']).toMatchObject({ t: 'n', w: '2026-03-14' })
    expect(worksheet['B2']).toMatchObject({ t: 'n', w: '2026-03-14 09:30:00' })
  })

  it('has its headers, widths and a filter over all rows, and leaves empty cells out', async () => {
    const worksheet = await firstSheet(
      table(
        ['text', 'count'],
        [
          ['x', null],
          ['', 1],
        ],
      ),
    )
    expect(utils.sheet_to_json(worksheet)).toEqual([{ A: 'x' }, { B: 1 }])
    expect(worksheet['!autofilter']).toEqual({ ref: 'A1:B3' })
    expect(worksheet['!ref']).toBe('A1:B3')
    expect(worksheet['!cols']?.[0]?.width).toBe(10)
  })

  it('writes pages with values and formulas', async () => {
    const page: PageSheet = {
      type: 'page',
      name: 'S',
      widths: [20, 10],
      rows: [
        [{ look: 'title', value: '=not a formula' }],
        [
          { look: 'label', value: 'x' },
          { look: 'check', value: 0, formula: 'B3-B3' },
        ],
        [null, { look: 'day', value: '2026-03-14' }],
      ],
      wide: { 0: { columns: 2, lines: 2 } },
      charts: [],
    }
    const worksheet = await firstSheet(page)
    expect(worksheet['A1']).toMatchObject({ t: 's', v: '=not a formula' })
    expect(worksheet['B2']).toMatchObject({ t: 'n', v: 0, f: 'B3-B3' })
    expect(worksheet['B3']).toMatchObject({ t: 'n', w: '2026-03-14' })
  })

  it('gives every sheet a name of its own, and says nothing of a person', async () => {
    const book = await reread(table(['text'], []), table(['text'], [['x']]))
    expect(book.SheetNames).toEqual(['S', 'S (2)'])
    expect(book.Props).toMatchObject({ Author: 'FairDesk', LastAuthor: 'FairDesk', Title: options.title })
  })
})
