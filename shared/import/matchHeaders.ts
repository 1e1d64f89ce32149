import { comparisonKey } from '../identifiers/normaliseText.ts'
import { type HeaderIndex, type HeaderMeaning, isPassedOver, longestHeader, withoutRemarks } from './headerIndex.ts'
import type { ImportColumn } from './importColumns.ts'
import { isNearHeader } from './nearHeader.ts'

/** Which column each header means; null where nobody knows it. `score` tells header rows from data rows. */
export interface HeaderMatch {
  readonly columns: readonly (ImportColumn | null)[]
  readonly score: number
  /** Whether a header is known although another fills its field better. What it holds needs no guess. */
  readonly isSpare: readonly boolean[]
  /** How many headers are known as they stand, not only by a word in them: 北京大学 holds 大学 and is no header. */
  readonly wholeCount: number
}

const partScore = 3

export const noMatch: HeaderMatch = { columns: [], score: 0, isSpare: [], wholeCount: 0 }

/**
 * Matches headers whatever their width, case, spaces and remarks: "手机号（必填）", "Student ID *", "姓名/Name" and
 * "毕业院校全称" are all known. Two headers never fill the same column: the better match wins, then the one whose word
 * the definition lists earlier, and only between two equal headers the one further left.
 */
export function matchHeaders(headers: readonly string[], index: HeaderIndex): HeaderMatch {
  const matches = headers.map((header) => matchOne(header, index))
  const winners = new Map<string, number>()
  matches.forEach((match, position) => {
    if (match === undefined) return
    const winner = matches[winners.get(match.column.id) ?? -1]
    if (winner === undefined || isBetter(match, winner)) winners.set(match.column.id, position)
  })
  const won = matches.map((match, position) =>
    match !== undefined && winners.get(match.column.id) === position ? match : undefined,
  )
  return {
    columns: won.map((match) => match?.column ?? null),
    score: won.reduce((sum, match) => sum + (match?.score ?? 0), 0),
    isSpare: matches.map((match, position) => match !== undefined && won[position] === undefined),
    wholeCount: won.filter((match) => match !== undefined && match.score > partScore).length,
  }
}

const isBetter = (a: HeaderMeaning, b: HeaderMeaning): boolean =>
  a.score > b.score || (a.score === b.score && a.rank < b.rank)

function matchOne(header: string, index: HeaderIndex): HeaderMeaning | undefined {
  if (header === '' || header.length > longestHeader || isPassedOver(header)) return undefined
  const whole = matchWhole(header, index)
  if (whole !== undefined) return whole
  const parts = header
    .split(/[/|\n]| (?=\p{Script=Latin})/u)
    .flatMap((part) => index.get(comparisonKey(withoutRemarks(part))) ?? [])
  const [first, ...rest] = parts
  // "学校/专业" names two things; a column that holds both fits neither.
  if (parts.length > 1) return rest.every((part) => part.column.id === first?.column.id) ? first : undefined
  const plain = comparisonKey(withoutRemarks(header))
  return first ?? matchNumbered(plain, index) ?? matchPart(plain, index) ?? matchNear(plain, index)
}

/** The header as it stands, with or without its remarks. */
export const matchWhole = (header: string, index: HeaderIndex): HeaderMeaning | undefined =>
  header.length > longestHeader
    ? undefined
    : (index.get(comparisonKey(header)) ?? index.get(comparisonKey(withoutRemarks(header))))

/** "手机1" and "手机2": lists keep a second one of what a record has once. The first counts. */
function matchNumbered(plain: string, index: HeaderIndex): HeaderMeaning | undefined {
  const [, word = '', digit = ''] = /^(.+?)([1-3一二三])$/.exec(plain) ?? []
  const known = index.get(word)
  return known === undefined
    ? undefined
    : { ...known, score: partScore, rank: '123'.includes(digit) ? Number(digit) : '一二三'.indexOf(digit) + 1 }
}

/** A header such as 家长手机号 or 签约单位: whatever stands below is not the person's own, or not yet. */
export const namesSomethingElse = (header: string): boolean => somethingElse.test(header)

const somethingElse =
  /家长|父|母|紧急|监护|班主任|辅导员|导师|教师|老师|责任人|帮扶人|联系人|配偶|推荐人|经办|意向|期望|应聘(?:岗位|职位|单位|企业|公司)|签约|就业单位|录用|派遣|实习|曾用|备用/

/** What may follow a known word without changing its meaning. */
const tails = /^(?:全称|名称|号码|号|填写|必填|选填)$/
/** What may follow the word for a choice: 学历情况 is a degree, 单位类别 is no enterprise. */
const choiceTails = /^(?:类别|类型|情况|信息|要求|层次)$/

/** In Chinese the last word says what a thing is: 应聘人员手机号码 is a phone, 专业技术职务 is no major. */
function matchPart(plain: string, index: HeaderIndex): HeaderMeaning | undefined {
  if (plain.length < 3 || plain.length > longestCompound || somethingElse.test(plain)) return undefined
  if (firmName.test(plain) && !saysWhichFirm.test(plain)) return undefined
  for (let cut = 1; cut <= plain.length - 2; cut += 1) {
    const end = index.get(plain.slice(cut))
    if (end !== undefined && isHan(plain.charAt(cut))) return { ...end, score: partScore }
    const start = index.get(plain.slice(0, -cut))
    const tail = plain.slice(-cut)
    if (
      start !== undefined &&
      (tails.test(tail) || (start.column.field.choices !== undefined && choiceTails.test(tail)))
    )
      return { ...start, score: partScore }
  }
  return undefined
}

/** One slip of the pen in a long header; in a short one it would be another word. */
function matchNear(plain: string, index: HeaderIndex): HeaderMeaning | undefined {
  const near = new Map<string, HeaderMeaning>()
  for (const [key, meaning] of index) if (isNearHeader(plain, key)) near.set(meaning.column.id, meaning)
  const [only, ...others] = near.values()
  return only === undefined || others.length > 0 ? undefined : { ...only, score: partScore }
}

/** Names of firms end with the very words that head their column: 甲能源公司 is a value, 参会企业 a header. */
const firmName = /(?:公司|企业|集团)$/
const saysWhichFirm = /^(?:招聘|参会|参展|用人|所属|所在|就业|签约|推荐|合作|报名|拟聘)(?:公司|企业|集团)$/

const longestCompound = 20
/** Latin words have no such rule: "major" is no part of "majority". */
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
