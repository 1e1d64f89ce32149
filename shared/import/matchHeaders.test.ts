import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerIndexes } from './headerIndex.ts'
import { type ImportColumn, importColumns, importKinds } from './importColumns.ts'
import { matchHeaders } from './matchHeaders.ts'

const ids = (headers: readonly string[], kind: (typeof importKinds)[number] = 'attendee') =>
  matchHeaders(headers, headerIndexes[kind]).columns.map((column) => column?.id ?? null)

/** One of the ways in which people write a header. */
const spelling = (column: ImportColumn): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(column.header.zh, column.header.en),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => ` ${text.toUpperCase()} `,
        (text: string) => `${text}（必填）`,
        (text: string) => `* ${text}`,
        (text: string) => `${text}：`,
        (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
      ),
    )
    .map(([text, change]) => change(text))

describe.each(importKinds)('headers of %s lists', (kind) => {
  const columns = importColumns[kind]

  it('are known in any order, either language and the usual spellings', () => {
    const sheet = fc
      .shuffledSubarray([...columns], { minLength: 1 })
      .chain((chosen) => fc.tuple(fc.constant(chosen), fc.tuple(...chosen.map(spelling))))
    fc.assert(
      fc.property(sheet, ([chosen, headers]) => {
        expect(ids(headers, kind)).toEqual(chosen.map((column) => column.id))
      }),
    )
  })

  it('never lead two columns to one field', () => {
    const header = fc.constantFrom(
      ...columns.flatMap(({ header: { zh, en }, aliases }) => [zh, en, ...aliases]),
      'foo',
      '',
    )
    fc.assert(
      fc.property(fc.array(header, { maxLength: 30 }), (headers) => {
        const found = ids(headers, kind).filter((id) => id !== null)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})

describe('headers', () => {
  it.each([
    ['毕业院校', 'attendee.universityId'],
    ['Student ID *', 'attendee.studentNumber'],
    ['姓名 Name', 'attendee.name'],
    ['姓名/Name', 'attendee.name'],
    ['手机号\n（11 位）', 'attendee.phone'],
    ['学校标识码', 'university.code'],
    ['学校/专业', null],
    ['应聘人员手机号码', 'attendee.phone'],
    ['毕业院校全称', 'attendee.universityId'],
    ['家长手机号', null],
    ['专业技术资格', null],
    ['备注', null],
    ['', null],
  ])('%j is %s', (header, id) => expect(ids([header])).toEqual([id]))

  it('prefers the definition’s own word to an alias, and the column further left among equals', () => {
    expect(ids(['电话', '手机号'])).toEqual([null, 'attendee.phone'])
    expect(ids(['手机', '电话'])).toEqual(['attendee.phone', null])
  })
})
