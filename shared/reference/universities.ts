/**
 * The national list of universities (Ministry of Education), for suggestions while typing. The file with pinyin is
 * made by resources/reference/buildUniversities.mjs; this side only reads and searches it.
 */
import { comparisonKey } from '../identifiers/normaliseText.ts'

export type UniversityEntry = {
  /** 学校标识码, ten digits. */
  readonly code: string
  readonly name: string
  /** 主管部门. */
  readonly authority: string
  /** 所在地, the city. */
  readonly location: string
  /** 办学层次: 本科 or 专科. */
  readonly level: string
  /** 备注, such as 民办; often empty. */
  readonly remark: string
  readonly pinyin: string
  readonly initials: string
  /** The name without punctuation and width, as it is compared. */
  readonly key: string
}

/** Reads resources/reference/universitySearch.csv. Throws when the columns differ: file and code belong together. */
export const parseUniversities = (csvText: string): UniversityEntry[] => {
  const [header, ...lines] = csvText.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (header !== COLUMNS) throw new Error('universities: unexpected columns')
  return lines.filter((line) => line !== '').map(parseLine)
}

const COLUMNS = 'code,name,authority,location,level,remark,pinyin,initials'

/**
 * The best `limit` entries for what was typed so far: name or part of it, abbreviation (北大, 哈工大), pinyin
 * (beijingdaxue), initials (bjdx), or identification code; better kinds of match first, then the list's order.
 */
export const suggestUniversities = (
  index: readonly UniversityEntry[],
  text: string,
  limit: number,
): UniversityEntry[] => {
  const query = comparisonKey(text)
  if (query === '') return []
  const rate = /^\d+$/.test(query) ? rateCode : /^[a-z]+$/.test(query) ? ratePinyin : rateName
  const matches: { entry: UniversityEntry; rank: number }[] = []
  for (const entry of index) {
    const rank = rate(entry, query)
    if (rank !== undefined) matches.push({ entry, rank })
  }
  // Array sort is stable, so equal ranks stay in the list's order.
  return matches
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((match) => match.entry)
}

/** The entry with this name, compared without width and punctuation. */
export const findUniversity = (index: readonly UniversityEntry[], name: string): UniversityEntry | undefined => {
  const key = comparisonKey(name)
  return index.find((entry) => entry.key === key)
}

type Rate = (entry: UniversityEntry, query: string) => number | undefined

const rateCode: Rate = (entry, query) =>
  entry.code === query ? 0 : entry.code.startsWith(query) ? 1 : entry.code.includes(query) ? 2 : undefined

const ratePinyin: Rate = ({ pinyin, initials }, query) => {
  if (initials === query || pinyin === query) return 0
  if (pinyin.startsWith(query)) return 1
  if (initials.startsWith(query)) return 2
  if (pinyin.includes(query)) return 3
  return initials.includes(query) ? 4 : undefined
}

const rateName: Rate = ({ key }, query) => {
  if (key === query) return 0
  if (key.startsWith(query)) return 1
  // An abbreviation keeps the first character; the shortest name that fits is nearly always meant: 北大 is 北京大学
  // before 北京交通大学, and before 东北大学, which only contains it.
  if (key[0] === query[0] && isSubsequence(query, key)) return 2 + key.length / 100
  if (key.includes(query)) return 4
  return isSubsequence(query, key) ? 5 + key.length / 100 : undefined
}

const isSubsequence = (part: string, whole: string): boolean => {
  let next = 0
  for (const character of part) {
    const found = whole.indexOf(character, next)
    if (found < 0) return false
    next = found + character.length
  }
  return true
}

const parseLine = (line: string): UniversityEntry => {
  const [code = '', name = '', authority = '', location = '', level = '', remark = '', pinyin = '', initials = ''] =
    line.split(',')
  return { code, name, authority, location, level, remark, pinyin, initials, key: comparisonKey(name) }
}
