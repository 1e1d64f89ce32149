import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvCell, writeCsvCell } from './csvCell.ts'

describe('a cell of separated text', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1',
    '＋1',
    '＠x',
    '+8613800138000',
    '-5',
    "'=1+1",
    "''=1+1",
  ])('%j is kept from being run', (text) => expect(writeCsvCell(text)).toBe(`'${text}`))

  it.each(['00231', '202301010001', '110105194912310021', '1E5', '1-12', '2026/9/1', '9:30'])(
    '%j is kept from being changed',
    (text) => expect(writeCsvCell(text)).toBe(`'${text}`),
  )

  it.each([
    '张三',
    '138 0013 8000',
    '010 6275 1234',
    'A01',
    '20230001',
    '51-150人',
    'a=b',
    'x@y.cn',
    "it's",
    "'tis",
    '',
    '0',
  ])('%j needs nothing', (text) => expect(writeCsvCell(text)).toBe(text))

  it('comes back as it was, whatever it was', () => {
    const start = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '0', "'0", '＝')
    fc.assert(
      fc.property(start, fc.oneof(fc.string(), fc.stringMatching(/^\d{0,20}$/)), (head, tail) => {
        expect(readCsvCell(writeCsvCell(head + tail))).toBe(head + tail)
      }),
    )
  })

  it('never begins like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝'), fc.string(), (head, tail) => {
        expect(writeCsvCell(head + tail)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
    )
  })
})
