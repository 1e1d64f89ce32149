// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkFile } from '#shared/import/checkFile.ts'
import { importLimits } from '#shared/import/limits.ts'
import { readZipDirectory } from '#shared/import/readZipDirectory.ts'
import { buildWorkbook, type CellInput } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { readWorkbook } from './readWorkbook.ts'
import { verifyZip } from './verifyZip.ts'

/** The cells of a one-sheet workbook with these rows, as `kind text`. */
function readBack(rows: readonly (readonly CellInput[])[], merges: readonly string[] = []) {
  const bytes = buildWorkbook({ rows, merges })
  expect(checkFile(bytes)).toEqual({ ok: true, value: null })
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.error.code)
  return read.value[0]?.rows.map(({ row, cells }) => [
    row,
    ...cells.map((cell) => (cell === undefined ? '' : `${cell.kind} ${cell.text}`)),
  ])
}

describe('cells', () => {
  it('keeps all digits of numbers up to 15, and marks longer ones as rounded', () => {
    expect(readBack([[202301001234, 123456789012345, 1.10101199001011e17]])).toEqual([
      [1, 'number 202301001234', 'number 123456789012345', 'number 1.10101199001011e+17'],
    ])
  })

  it('keeps long digits and formula-like text that are text', () => {
    expect(readBack([['110101199001011237', '=1+1', '+86 138', '@x', '-5']])).toEqual([
      [1, 'text 110101199001011237', 'text =1+1', 'text +86 138', 'text @x', 'text -5'],
    ])
  })

  it('shows leading zeros that a number format adds', () => {
    expect(readBack([[{ t: 'n', v: 20231, z: '00000000' }]])).toEqual([[1, 'number 00020231']])
  })

  it('reads days by their format, and no other number as a day', () => {
    const rows = [
      [
        { t: 'n', v: 46174, z: 'yyyy-mm-dd' },
        { t: 'n', v: 46174, z: 'yyyy"年"m"月"' },
        { t: 'n', v: 46174, z: '0.00E+00' },
        { t: 'n', v: 1e12, z: 'yyyy' },
      ],
    ] as const
    expect(readBack(rows)).toEqual([[1, 'date 2026-06-01', 'date 2026-06-01', 'number 46174', 'number 1000000000000']])
  })

  it('takes the saved value of a formula, nothing for one without, and names formula errors', () => {
    const rows = [
      [{ t: 's', f: 'A1&"x"', v: '张三' }, { t: 'n', f: '1+1', v: 2 }, { t: 'e', v: 42, f: 'NA()' }, true],
    ] as const
    expect(readBack(rows)).toEqual([[1, 'text 张三', 'number 2', 'error ', 'flag TRUE']])
  })

  it('counts rows as Excel does, leaves out blank ones and shares vertically merged values', () => {
    const rows = [['单位'], [], ['甲', '岗位一'], [null, '岗位二'], ['  ', ''], ['乙']]
    expect(readBack(rows, ['A3:A4'])).toEqual([
      [1, 'text 单位'],
      [3, 'text 甲', 'text 岗位一'],
      [4, 'text 甲', 'text 岗位二'],
      [6, 'text 乙'],
    ])
  })
})

describe('limits', () => {
  it('names the row that is too wide', () => {
    const bytes = buildWorkbook({ rows: [['姓名'], Array.from({ length: importLimits.columns + 1 }, () => 'x')] })
    expect(readWorkbook(bytes)).toEqual({
      ok: false,
      error: { code: 'IMPORT_TOO_MANY_COLUMNS', details: { sheet: 1, row: 2, max: importLimits.columns } },
    })
  })

  it('names the sheet that is too long', () => {
    const rows = Array.from({ length: importLimits.rows + importLimits.headerRows + 1 }, (_, index) => [index])
    expect(readWorkbook(buildWorkbook({ rows: [['a']] }, { rows }))).toEqual({
      ok: false,
      error: { code: 'IMPORT_TOO_MANY_ROWS', details: { sheet: 2, max: importLimits.rows } },
    })
    // Writing 200,000 rows takes a busy computer longer than the usual limit.
  }, 60_000)
})

describe('damage', () => {
  const good = buildWorkbook({
    rows: [
      ['姓名', '学号'],
      ['张三', '001'],
    ],
  })

  it('is noticed wherever a byte of the packed parts is wrong, before the library sees it', async () => {
    expect(await verifyZip(good)).toEqual({ ok: true, value: null })
    const entries = readZipDirectory(good) ?? []
    expect(entries.length).toBeGreaterThan(5)
    let noticed = 0
    for (const { start, end } of entries) {
      for (let at = start; at < end; at += 11) {
        const bad = good.with(at, (good[at] ?? 0) ^ 0x10)
        // Bits that only fill up the last byte of a part carry nothing.
        const isHarmless = (await verifyZip(bad)).ok
        if (isHarmless) expect(readWorkbook(bad)).toEqual(readWorkbook(good))
        noticed += isHarmless ? 0 : 1
      }
    }
    expect(noticed).toBeGreaterThan(100)
  })

  it('is called truncated when the end is missing, at any length', () => {
    for (let length = 4; length < good.length; length += 13) {
      expect(checkFile(good.slice(0, length))).toEqual({ ok: false, error: { code: 'IMPORT_TRUNCATED' } })
    }
  })
})
