// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { importLimits } from '#shared/import/limits.ts'
import { readZipDirectory } from '#shared/import/readZipDirectory.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { buildBiff5 } from '#tests/fixtures/spreadsheets/buildBiff5.ts'
import {
  buildFormat,
  buildSheets,
  numberCell,
  writeFormat,
  writtenFormats,
} from '#tests/fixtures/spreadsheets/buildFormats.ts'
import { buildWorkbook, type CellInput } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { zipParts } from '#tests/fixtures/spreadsheets/buildZip.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'
import { unpackZip } from './unpackZip.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Sheet[]> {
  const read = await readSpreadsheet(bytes.slice(), 'list.xlsx')
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

/** The rows of the first sheet, as `kind text`; a hidden row begins with `hidden`. */
async function rowsOf(bytes: Uint8Array<ArrayBuffer>) {
  const [sheet] = await sheetsOf(bytes)
  return sheet?.rows.map(({ row, cells, isHidden }) => [
    ...(isHidden === true ? ['hidden'] : []),
    row,
    ...cells.map((cell) => (cell === undefined ? '' : `${cell.kind} ${cell.text}`)),
  ])
}

const codeOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readSpreadsheet(bytes.slice(), 'list.xlsx')
  return read.ok ? 'ok' : read.error.code
}

const readBack = (rows: readonly (readonly CellInput[])[], merges: readonly string[] = []) =>
  rowsOf(buildWorkbook({ rows, merges }))

/** A workbook whose first sheet has this XML inside. */
const withSheetXml = (inner: string, more: readonly (readonly [string, string])[] = []) =>
  zipParts(
    [
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ],
      [
        'xl/workbook.xml',
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
      ['xl/worksheets/sheet1.xml', `<worksheet>${inner}</worksheet>`],
      ...more,
    ].map(([name, text]) => [name ?? '', utf8(text ?? '')] as const),
  )

describe('every format', () => {
  it.each(writtenFormats)('%s: names, numbers, flags and several sheets', async (format) => {
    const bytes = buildFormat(
      format,
      {
        rows: [
          ['姓名', '学号', '是'],
          ['张三丰', 20230001, true],
          ['欧阳娜娜', '007', false],
        ],
      },
      { rows: [['第二']] },
    )
    const sheets = await sheetsOf(bytes)
    const [first] = sheets
    expect(first?.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text)])).toEqual([
      [1, '姓名', '学号', '是'],
      [2, '张三丰', '20230001', 'TRUE'],
      [3, '欧阳娜娜', '007', 'FALSE'],
    ])
    // A web page has one sheet and no name for it.
    expect(sheets.map(({ name, number }) => [name, number])).toEqual(
      format === 'html'
        ? [['list', 1]]
        : [
            ['表1', 1],
            ['表2', 2],
          ],
    )
  })

  it.each(['xlsx', 'xlsb', 'biff8', 'biff5', 'xlml'] as const)(
    '%s: days, times, shares and leading zeros',
    async (format) => {
      const rows = [
        ['x'],
        [
          numberCell(46174, 'yyyy-mm-dd'),
          numberCell(46174.75, 'yyyy/m/d h:mm'),
          numberCell(0.5, 'h:mm'),
          numberCell(0.25, '0%'),
          numberCell(20231, '00000000'),
        ],
      ]
      expect(await rowsOf(buildFormat(format, { rows }))).toEqual([
        [1, 'text x'],
        [2, 'date 2026-06-01', 'date 2026-06-01', 'text 12:00', 'number 25%', 'number 00020231'],
      ])
    },
  )

  it('biff5 in GBK, and biff8 under the name of WPS', async () => {
    expect(
      await rowsOf(
        buildBiff5([
          ['姓名', '院校'],
          ['张三', '武汉大学'],
        ]),
      ),
    ).toEqual([
      [1, 'text 姓名', 'text 院校'],
      [2, 'text 张三', 'text 武汉大学'],
    ])
    const et = await readSpreadsheet(buildFormat('biff8', { rows: [['姓名'], ['张三']] }), '名单.et')
    expect(et.ok && et.value[0]?.rows.length).toBe(2)
  })

  it.each(['biff2', 'biff3', 'biff4'] as const)('%s, from before there were several sheets', async (format) => {
    expect(
      await rowsOf(
        buildFormat(format, {
          rows: [
            ['name', 'n'],
            ['Li', 7],
          ],
        }),
      ),
    ).toEqual([
      [1, 'text name', 'text n'],
      [2, 'text Li', 'number 7'],
    ])
  })

  it.each(['xlsx', 'xlsb', 'biff8', 'xlml', 'ods', 'html'] as const)(
    '%s: vertical merges are shared',
    async (format) => {
      const bytes = buildFormat(format, {
        rows: [
          ['单位', '岗位'],
          ['甲', '一'],
          [null, '二'],
        ],
        merges: ['A2:A3'],
      })
      expect((await rowsOf(bytes))?.at(-1)).toEqual([3, 'text 甲', 'text 二'])
    },
  )

  it.each(['xlsx', 'xlsb', 'xlml'] as const)('%s: hidden rows are marked', async (format) => {
    const book = buildSheets({ rows: [['a'], ['b'], ['c']] })
    const [sheet] = Object.values(book.Sheets)
    if (sheet !== undefined) sheet['!rows'] = [{}, { hidden: true }]
    expect(await rowsOf(writeFormat(book, format))).toEqual([
      [1, 'text a'],
      ['hidden', 2, 'text b'],
      [3, 'text c'],
    ])
  })

  it.each(['xlsx', 'xlsb', 'biff8'] as const)('%s: hidden sheets come last and keep their number', async (format) => {
    const book = buildSheets({ rows: [['hidden']] }, { rows: [['seen']] })
    book.Workbook = { Sheets: [{ name: '表1', Hidden: 1 }, { name: '表2' }] }
    expect((await sheetsOf(writeFormat(book, format))).map(({ number, name }) => [number, name])).toEqual([
      [2, '表2'],
      [1, '表1'],
    ])
  })
})

describe('cells', () => {
  it('keeps all digits of numbers up to 15, and marks longer ones as rounded', async () => {
    expect(await readBack([[202301001234, 123456789012345, 1.10101199001011e17, 0.1 + 0.2]])).toEqual([
      [1, 'number 202301001234', 'number 123456789012345', 'number 1.10101199001011e+17', 'number 0.3'],
    ])
  })

  it('keeps long digits and formula-like text that are text', async () => {
    expect(await readBack([['110101199001011237', '=1+1', '+86 138', '@x', '-5', ' a\nb ']])).toEqual([
      [1, 'text 110101199001011237', 'text =1+1', 'text +86 138', 'text @x', 'text -5', 'text  a\nb '],
    ])
  })

  it('reads days by their format, and no other number as a day', async () => {
    const formats = [
      'yyyy-mm-dd',
      'yyyy"年"m"月"',
      '[$-804]aaaa',
      'm"月"d"日"',
      '0.00E+00',
      '0"days"',
      '[h]:mm',
      '[Red]0',
    ]
    expect(await readBack([formats.map((format) => numberCell(46174, format)), [numberCell(1e12, 'yyyy')]])).toEqual([
      [1, ...Array.from({ length: 4 }, () => 'date 2026-06-01'), ...Array.from({ length: 4 }, () => 'number 46174')],
      [2, 'number 1000000000000'],
    ])
  })

  it('knows the formats that Excel in Chinese has by number only', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="32"/></cellXfs></styleSheet>'
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
    const cells = [1, 2, 3].map((style) => `<c s="${style}"><v>46174.5</v></c>`).join('')
    const bytes = withSheetXml(`<sheetData><row r="1">${cells}</row></sheetData>`, [['xl/styles.xml', styles]])
    const parts = await unpackZip(bytes, () => true)
    if (!parts.ok) throw new Error(parts.error.code)
    const whole = [...parts.value].map(([name, part]) =>
      name === '[content_types].xml' ? (['[Content_Types].xml', utf8(types)] as const) : ([name, part] as const),
    )
    expect(await rowsOf(zipParts(whole))).toEqual([[1, 'date 2026-06-01', 'date 2026-06-01', 'text 12:00']])
  })

  it('counts days in the date system of old Macintosh Excel', async () => {
    const book = buildSheets({ rows: [[numberCell(44712, 'yyyy-mm-dd')]] })
    book.Workbook = { WBProps: { date1904: true } }
    expect(await rowsOf(writeFormat(book, 'xlsx'))).toEqual([[1, 'date 2026-06-01']])
  })

  it('takes the saved value of a formula, nothing for one without, and names formula errors', async () => {
    const rows = [
      [{ t: 's', f: 'A1&"x"', v: '张三' }, { t: 'n', f: '1+1', v: 2 }, { t: 'e', v: 42, f: 'NA()' }, true],
    ] as const
    expect(await readBack(rows)).toEqual([[1, 'text 张三', 'number 2', 'error ', 'flag TRUE']])
    const unsaved =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>A1</f><v>x</v></c></row></sheetData>'
    expect(await rowsOf(withSheetXml(unsaved))).toEqual([[1, '', 'text x']])
  })

  it('reads text that stands in its cell, rich text and the text of a link', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is></c><c r="B1" t="inlineStr"><is><t>site</t></is></c></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
    expect(await rowsOf(withSheetXml(sheet))).toEqual([[1, 'text 张三', 'text site']])
  })

  it('counts rows as Excel does, leaves out blank ones and shares vertically merged values', async () => {
    const rows = [['单位'], [], ['甲', '岗位一'], [null, '岗位二'], ['  ', ''], ['乙']]
    expect(await readBack(rows, ['A3:A4'])).toEqual([
      [1, 'text 单位'],
      [3, 'text 甲', 'text 岗位一'],
      [4, 'text 甲', 'text 岗位二'],
      [6, 'text 乙'],
    ])
  })

  it('makes no row of one that is merged away as a whole', async () => {
    expect(await readBack([['姓名'], [], ['张三']], ['A1:A2'])).toEqual([
      [1, 'text 姓名'],
      [3, 'text 张三'],
    ])
  })
})

describe('limits', () => {
  const wide = Array.from({ length: importLimits.columns + 1 }, () => 'x')

  it('names the row that is too wide', async () => {
    expect(await readSpreadsheet(buildWorkbook({ rows: [['姓名'], wide] }), '')).toEqual({
      ok: false,
      error: { code: 'IMPORT_TOO_MANY_COLUMNS', details: { sheet: 1, row: 2, max: importLimits.columns } },
    })
    for (const text of [wide.join(','), `<table><tr>${wide.map((x) => `<td>${x}`).join('')}</table>`])
      expect(await codeOf(utf8(text))).toBe('IMPORT_TOO_MANY_COLUMNS')
  })

  it('does not count columns and rows that are only formatted or declared', async () => {
    const sheet =
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1" spans="1:16384"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData>'
    expect(await rowsOf(withSheetXml(sheet))).toEqual([
      [1, 'number 1'],
      [1048576, 'number 2'],
    ])
  })

  it('survives cells and merges in places that no spreadsheet has', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1"><v>2</v></c><c r="B999999999"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B1:ZZZ9999999"/></mergeCells>'
    expect(await rowsOf(withSheetXml(sheet))).toEqual([[1, 'number 1']])
  })

  it('names the sheet that is too long', async () => {
    const rows = Array.from({ length: importLimits.rows + 2 }, (_, index) => String(index))
    expect(await readSpreadsheet(utf8(rows.join('\n')), '')).toEqual({
      ok: false,
      error: { code: 'IMPORT_TOO_MANY_ROWS', details: { sheet: 1, max: importLimits.rows } },
    })
  })
})

describe('damage', () => {
  const good = buildWorkbook({
    rows: [
      ['姓名', '学号'],
      ['张三', '001'],
    ],
  })

  it('is noticed wherever a byte of the packed parts is wrong, before the library sees it', async () => {
    const entries = readZipDirectory(good) ?? []
    expect(entries.length).toBeGreaterThan(5)
    const expected = await readSpreadsheet(good, '')
    let noticed = 0
    for (const { start, end } of entries) {
      for (let at = start; at < end; at += 11) {
        const bad = good.with(at, (good[at] ?? 0) ^ 0x10)
        const read = await readSpreadsheet(bad, '')
        // Bits that only fill up the last byte of a part carry nothing, and parts without cells are not looked at.
        if (read.ok) expect(read).toEqual(expected)
        noticed += read.ok ? 0 : 1
      }
    }
    expect(noticed).toBeGreaterThan(60)
  })

  it('is called truncated when the end is missing, at any length', async () => {
    for (let length = 4; length < good.length; length += 13)
      expect(await codeOf(good.slice(0, length))).toBe('IMPORT_TRUNCATED')
    const old = buildFormat('biff8', { rows: Array.from({ length: 200 }, (_, index) => [`张三${index}`, index]) })
    for (let length = 600; length < old.length - 512; length += 997)
      expect(await codeOf(old.slice(0, length))).toBe('IMPORT_TRUNCATED')
  })

  it('refuses the file when one of its sheets cannot be read, rather than import the others as all of it', async () => {
    expect(await codeOf(withSheetXml('<sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData>'))).toBe(
      'IMPORT_UNREADABLE',
    )
  })
})

describe('what is protected by a password', () => {
  it('is said of old workbooks too', async () => {
    const old = buildFormat('biff8', { rows: [['姓名']] })
    // The record for the code page becomes the one that asks for a password.
    const at = old.findIndex((_, index) => old[index] === 0x42 && old[index + 1] === 0 && old[index + 2] === 2)
    expect(await codeOf(old.with(at, 0x2f))).toBe('IMPORT_ENCRYPTED')
  })

  it('is said of OpenDocument', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const parts = [
      ['META-INF/manifest.xml', utf8(manifest)],
      ['content.xml', Uint8Array.of(1, 2, 3)],
    ] as const
    expect(await codeOf(zipParts(parts))).toBe('IMPORT_ENCRYPTED')
  })
})
