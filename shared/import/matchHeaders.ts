import { comparisonKey } from '../identifiers/normaliseText.ts'
import { type HeaderIndex, type HeaderMeaning, isCountingHeader, withoutRemarks } from './headerIndex.ts'
import type { ImportColumn } from './importColumns.ts'

/** Which column each header means; null where nobody knows it. `score` tells header rows from data rows. */
export interface HeaderMatch {
  readonly columns: readonly (ImportColumn | null)[]
  readonly score: number
}

const partScore = 3

/**
 * Matches headers whatever their width, case, spaces and remarks: "手机号（必填）", "Student ID *", "姓名/Name" and
 * "毕业院校全称" are all known. Two headers never fill the same column: the better match wins, then the one further left.
 */
export function matchHeaders(headers: readonly string[], index: HeaderIndex): HeaderMatch {
  const matches = headers.map((header) => matchOne(header, index))
  const winners = new Map<string, number>()
  matches.forEach((match, position) => {
    if (match === undefined) return
    const winner = winners.get(match.column.id)
    const best = winner === undefined ? 0 : (matches[winner]?.score ?? 0)
    if (match.score > best) winners.set(match.column.id, position)
  })
  const columns = matches.map((match, position) =>
    match !== undefined && winners.get(match.column.id) === position ? match.column : null,
  )
  const score = columns.reduce(
    (sum, column, position) => sum + (column === null ? 0 : (matches[position]?.score ?? 0)),
    0,
  )
  return { columns, score }
}

function matchOne(header: string, index: HeaderIndex): HeaderMeaning | undefined {
  if (header === '' || isCountingHeader(header)) return undefined
  const plain = comparisonKey(withoutRemarks(header))
  const whole = index.get(comparisonKey(header)) ?? index.get(plain)
  if (whole !== undefined) return whole
  const parts = header
    .split(/[/|\n]| (?=\p{Script=Latin})/u)
    .flatMap((part) => index.get(comparisonKey(withoutRemarks(part))) ?? [])
  const [first, ...rest] = parts
  // "学校/专业" names two things; a column that holds both fits neither.
  if (parts.length > 1) return rest.every((part) => part.column.id === first?.column.id) ? first : undefined
  return first ?? matchPart(plain, index)
}

/** A header such as 家长手机号: whatever stands below, it is not the person's own. */
export const namesSomebodyElse = (header: string): boolean => somebodyElse.test(header)

const somebodyElse = /家长|父|母|紧急|监护|班主任|辅导员|导师|配偶|推荐人|经办/

/** What may follow a known word without changing its meaning. */
const tails = /^(?:全称|名称|号码|号|类别|类型|情况|信息|填写|必填|选填|要求|年月|日期)$/

/** In Chinese the last word says what a thing is: 应聘人员手机号码 is a phone, 专业技术职务 is no major. */
function matchPart(plain: string, index: HeaderIndex): HeaderMeaning | undefined {
  if (plain.length < 3 || plain.length > longestHeader || somebodyElse.test(plain)) return undefined
  if (firmName.test(plain) && !saysWhichFirm.test(plain)) return undefined
  for (let cut = 1; cut <= plain.length - 2; cut += 1) {
    const end = index.get(plain.slice(cut))
    if (end !== undefined && isHan(plain.charAt(cut))) return { ...end, score: partScore }
    const start = index.get(plain.slice(0, -cut))
    if (start !== undefined && tails.test(plain.slice(-cut))) return { ...start, score: partScore }
  }
  return undefined
}

/** Names of firms end with the very words that head their column: 甲能源公司 is a value, 参会企业 a header. */
const firmName = /(?:公司|企业|集团)$/
const saysWhichFirm = /^(?:招聘|参会|参展|用人|所属|所在|就业|签约|推荐|合作|报名|拟聘)(?:公司|企业|集团)$/

const longestHeader = 20
/** Latin words have no such rule: "major" is no part of "majority". */
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
