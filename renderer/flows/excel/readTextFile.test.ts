// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { encodeText, type TestEncoding } from '#tests/fixtures/spreadsheets/encodeText.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'

/** Rows of cells as text; a number in front of a row when it isn't the next one. */
async function textsOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readSpreadsheet(bytes, '名单.csv')
  if (!read.ok) return read.error.code
  return read.value[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
}
const parse = (text: string) => textsOf(encodeText(text, 'utf-8'))
const rowsOf = async (text: string) => {
  const read = await readSpreadsheet(encodeText(text, 'utf-8'), '名单.csv')
  return read.ok ? read.value[0]?.rows : read.error.code
}

const list = '姓名,学号\r\n张三,0012\r\n李四,0013\r\n'
const parsed = [
  ['姓名', '学号'],
  ['张三', '0012'],
  ['李四', '0013'],
]

describe('encodings', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['gbk', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ] as const)('%s, with its mark: %s', async (encoding, hasMark) => {
    expect(await textsOf(encodeText(list, encoding, hasMark))).toEqual(parsed)
  })

  it.each(['utf-8', 'gbk', 'utf-16le'] as const)('%s, cut anywhere, loses only what is missing', async (encoding) => {
    const whole = encodeText(list, encoding, encoding === 'utf-16le')
    for (let length = 8; length < whole.length; length += 1) {
      const texts = await textsOf(whole.slice(0, length))
      expect(parsed.flat().join(' '), String(length)).toContain(Array.isArray(texts) ? (texts[0]?.[0] ?? '') : texts)
    }
  })

  it('reads characters that only GB18030 has', async () => {
    const bytes = Uint8Array.from([...encodeText('姓名\n', 'gbk'), 0x82, 0x35, 0x96, 0x33])
    expect(await textsOf(bytes)).toEqual([['姓名'], ['鿬']])
  })

  // These bytes are UTF-8 as well, for letters of several alphabets.
  it.each(['一', '联通', '移动', '姓名', '李一', '我们', '单位', '专业,年级\n一,二'])(
    'takes the short GBK text %s for what it is',
    async (text) => {
      expect(await textsOf(encodeText(text, 'gbk'))).toEqual(text.split('\n').map((line) => line.split(',')))
    },
  )

  it.each(['José', 'Иванов', 'Αθήνα', 'naïve,Zoë'])('takes %s in UTF-8 for what it is', async (text) => {
    expect(await textsOf(encodeText(text, 'utf-8'))).toEqual([text.split(',')])
  })

  it('refuses what no encoding explains', async () => {
    expect(await textsOf(Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0x0a, 0x61))).toBe('IMPORT_ENCODING_UNKNOWN')
  })
})

describe('separators', () => {
  it.each(['\t', ',', ';', '|', '，', '；'])('%j', async (separator) => {
    expect(await parse(list.replaceAll(',', separator))).toEqual(parsed)
  })

  it('sees them under titles and beside commas in the cells', async () => {
    expect(await parse('2026届毕业生\n姓名;地址\n张三;湖北,武汉\n李四;四川,成都')).toEqual([
      ['2026届毕业生'],
      ['姓名', '地址'],
      ['张三', '湖北,武汉'],
      ['李四', '四川,成都'],
    ])
  })

  it('takes runs of blanks when there is nothing else', async () => {
    expect(await parse('姓名    学号\n张三    0012\n李四  0013')).toEqual(parsed)
    expect(await parse('姓名 学号\n张三 0012\n李四 0013')).toEqual(parsed)
    expect(await parse('姓名\u3000学号\n张三\u30000012\n李四\u3000\u30000013')).toEqual(parsed)
  })

  it('believes the line with which Excel is told', async () => {
    expect(await rowsOf('sep=;\r\n姓名;a,b\r\n')).toEqual([
      {
        row: 1,
        cells: [
          { kind: 'text', text: '姓名' },
          { kind: 'text', text: 'a,b' },
        ],
      },
    ])
  })

  it('leaves a list of one column alone', async () => {
    expect(await parse('姓名\n张三\n李四')).toEqual([['姓名'], ['张三'], ['李四']])
  })
})

describe('lines and quotes', () => {
  it.each(['\n', '\r', '\r\n'])('ends lines with %j', async (end) => {
    expect(await parse(list.replaceAll('\r\n', end))).toEqual(parsed)
  })

  it('counts rows as Excel does, also around line breaks in quotes', async () => {
    const rows = await rowsOf('姓名,备注\n\n张三,"第一行\n第二行, ""好"""\n李四,x')
    expect(rows).toMatchObject([
      { row: 1 },
      { row: 3, cells: [{ text: '张三' }, { text: '第一行\n第二行, "好"' }] },
      { row: 4 },
    ])
  })

  it('is not swallowed by a quote that never ends', async () => {
    expect(await parse('品名,尺寸\n"电视,55\n音箱,5')).toEqual([
      ['品名', '尺寸'],
      ['"电视', '55'],
      ['音箱', '5'],
    ])
  })

  it('knows the formula that keeps zeros, and errors by their names', async () => {
    expect(await parse('学号,x\n="00123",#N/A')).toEqual([
      ['学号', 'x'],
      ['00123', ''],
    ])
  })
})

describe('web pages', () => {
  const page = (body: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:"<b>"}</style><title><table></title></head><body>${body}</body></html>`

  it.each<TestEncoding>(['utf-8', 'gbk'])('reads the table of an export in %s', async (encoding) => {
    const body =
      '<table><tr><th>姓名</th><th>学号</th></tr><tr><td x:str>张三&nbsp;</td><td style="mso-number-format:\'\\@\'">0012<tr><td>李四<td>0013</table>'
    expect(await textsOf(encodeText(page(body), encoding))).toEqual(parsed)
  })

  it('lays out cells over several rows and columns, and marks hidden rows', async () => {
    const rows = await rowsOf(
      page(
        '<table><tr><td colspan=3>名单</td></tr><tr><td rowspan="2">甲</td><td>一</td><td>1</td></tr><tr style="display:none"><td>二<br>三</td><td>2</td></tr></table>',
      ),
    )
    expect(rows).toEqual([
      { row: 1, cells: [{ kind: 'text', text: '名单' }] },
      { row: 2, cells: ['甲', '一', '1'].map((text) => ({ kind: 'text', text })) },
      { row: 3, isHidden: true, cells: ['甲', '二\n三', '2'].map((text) => ({ kind: 'text', text })) },
    ])
  })

  it('reads a table inside the cell of another, and several below each other', async () => {
    const inner = '<table><tr><td>姓名</td></tr><tr><td>张三</td></tr></table>'
    expect(await parse(page(`<table><tr><td>${inner}</td></tr></table><table><tr><td>单位</td></tr></table>`))).toEqual(
      [['姓名'], ['张三'], ['单位']],
    )
  })

  it('is called a web page when it has no table', async () => {
    expect(await parse('<!DOCTYPE html><html><body><form>登录</form></body></html>')).toBe('IMPORT_IS_WEB_PAGE')
    expect(await parse('<?xml version="1.0"?><data><row/></data>')).toBe('IMPORT_NOT_A_SPREADSHEET')
  })

  it('survives spans and depths that no page has', async () => {
    const deep = '<table><tr><td>'.repeat(20_000)
    expect(await parse(`${deep}姓名`)).toEqual([['姓名']])
    const wide = '<table><tr><td rowspan=99999999 colspan=99999999>x</td></tr><tr><td>y</td></tr></table>'
    expect(await parse(wide)).toBe('IMPORT_TOO_MANY_COLUMNS')
  })
})

describe('OpenDocument', () => {
  const flat = (rows: string) =>
    `<?xml version="1.0"?><office:document><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document>`
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`

  it('repeats rows and columns that have something in them, and passes over those that have not', async () => {
    const rows = await rowsOf(
      flat(
        `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="2">${cell('x', 'table:number-columns-repeated="2"')}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>`,
      ),
    )
    const cells = [
      { kind: 'text', text: 'x' },
      { kind: 'text', text: 'x' },
    ]
    expect(rows).toEqual([
      { row: 4, cells },
      { row: 5, cells },
    ])
  })

  it('reads every kind of value, and no comment or covered cell', async () => {
    const rows = await rowsOf(
      flat(
        `<table:table-row table:visibility="filter">${cell('00012', 'office:value-type="float" office:value="12"')}${cell('2026年6月', 'office:value-type="date" office:date-value="2026-06-01T08:00:00"')}${cell('9:30', 'office:value-type="time" office:time-value="PT09H30M00S"')}${cell('25%', 'office:value-type="percentage" office:value="0.25"')}${cell('TRUE', 'office:value-type="boolean" office:boolean-value="true"')}${cell('#N/A', 'table:formula="of:=NA()" office:value-type="string"')}<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/><text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell><text:p>old</text:p></table:covered-table-cell>${cell('z')}</table:table-row>`,
      ),
    )
    expect(rows).toEqual([
      {
        row: 1,
        isHidden: true,
        cells: [
          { kind: 'number', text: '00012' },
          { kind: 'date', text: '2026-06-01' },
          { kind: 'text', text: '9:30' },
          { kind: 'number', text: '25%' },
          { kind: 'flag', text: 'TRUE' },
          { kind: 'error', text: '' },
          { kind: 'text', text: 'a  b\nc' },
          undefined,
          { kind: 'text', text: 'z' },
        ],
      },
    ])
  })

  it('does not repeat a value a million times', async () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell('x')}</table:table-row>`
    expect(await parse(flat(row))).toBe('IMPORT_TOO_MANY_ROWS')
    const wide = `<table:table-row>${cell('x', 'table:number-columns-repeated="16384"')}</table:table-row>`
    expect(await parse(flat(wide))).toBe('IMPORT_TOO_MANY_COLUMNS')
  })
})
