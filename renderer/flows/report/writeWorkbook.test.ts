import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { dayCell, emptyCell, instantCell, numberCell, textCell } from '#shared/report/sheet.ts'
import { writeWorkbook } from './writeWorkbook.ts'

const sheet = (rows: Parameters<typeof writeWorkbook>[0][number]['rows']) => [
  {
    name: 'S',
    columns: [
      { header: 'A', width: 10 },
      { header: 'B', width: 12 },
    ],
    rows,
  },
]
const reread = (rows: Parameters<typeof sheet>[0]) => {
  const book = read(
    writeWorkbook(sheet(rows), () => undefined),
    { cellFormula: true, cellNF: true },
  )
  const worksheet = book.Sheets['S']
  if (worksheet === undefined) throw new Error('no sheet')
  return worksheet
}

describe('workbook', () => {
  it.each(['=1+1', '+8613800138000', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    'keeps %j as text, never as a formula',
    (text) => {
      const worksheet = reread([[textCell(text), emptyCell]])
      expect(worksheet['A2']).toMatchObject({ t: 's', v: text })
      expect(worksheet['A2'].f).toBeUndefined()
    },
  )

  it('keeps long digits as text and counts as numbers', () => {
    const worksheet = reread([[textCell('911100001000013428'), numberCell(12)]])
    expect(worksheet['A2']).toMatchObject({ t: 's', v: '911100001000013428' })
    expect(worksheet['B2']).toMatchObject({ t: 'n', v: 12 })
  })

  it('writes days and instants as real dates, instants by the clock on the wall', () => {
    const at = new Date(2026, 2, 14, 9, 30)
    const worksheet = reread([[dayCell('2026-03-14'), instantCell(at.toISOString())]])
    expect(worksheet['A2']).toMatchObject({ t: 'n', w: '2026-03-14' })
    expect(worksheet['B2']).toMatchObject({ t: 'n', w: '2026-03-14 09:30' })
  })

  it('has its headers, widths and a filter over all rows', () => {
    const worksheet = reread([
      [textCell('x'), emptyCell],
      [textCell('y'), numberCell(1)],
    ])
    expect(utils.sheet_to_json(worksheet)).toEqual([{ A: 'x' }, { A: 'y', B: 1 }])
    expect(worksheet['!autofilter']).toEqual({ ref: 'A1:B3' })
  })
})
