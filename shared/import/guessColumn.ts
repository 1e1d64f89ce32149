import { parseCreditCode } from '../identifiers/creditCode.ts'
import { parseIdentityNumber } from '../identifiers/identityNumber.ts'
import { comparisonKey, normaliseText, toHalfWidth } from '../identifiers/normaliseText.ts'
import { commonSurnames } from '../names/commonSurnames.ts'
import { degrees } from '../reference/degrees.ts'
import { genders } from '../reference/genders.ts'
import { type ImportKind, importColumns } from './importColumns.ts'
import type { SheetRow } from './sheet.ts'
import { valuesIn } from './valuesIn.ts'

/** The comparison keys of the national list of universities; without it only names that say 大学 are told. */
export type UniversityKeys = ReadonlySet<string> | undefined

/**
 * What a column holds, judged by its values alone: for lists without a header, or with one that nobody knows. The
 * column ids stand in the order in which they are tried; the first whose values nearly all look like it is taken.
 */
export function guessColumn(
  values: readonly string[],
  wanted: ReadonlySet<string>,
  universities?: UniversityKeys,
): string | null {
  if (values.length === 0) return null
  const texts = values.map((value) => normaliseText(value))
  const distinctShare = new Set(texts).size / texts.length
  for (const { ids, looksRight, isDistinct } of guesses) {
    const id = ids.find((candidate) => wanted.has(candidate))
    if (id === undefined || (isDistinct && texts.length > 3 && distinctShare < 0.3)) continue
    const hits = texts.filter((text) => text.length <= longestTelling && looksRight(text, universities)).length
    if (hits / texts.length >= neededShare) return id
  }
  return null
}

/** What the columns of rows without a header hold, by index; no field twice. */
export function guessColumns(rows: readonly SheetRow[], kind: ImportKind): ReadonlyMap<number, string> {
  const open = new Set(importColumns[kind].map(({ id }) => id))
  const known = new Map<number, string>()
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  for (let index = 0; index < width; index += 1) {
    const id = guessColumn(valuesIn(rows, index, rows.length), open)
    if (id === null) continue
    known.set(index, id)
    open.delete(id)
  }
  return known
}

/** Whether a value could stand in the column; for columns that content does not tell anything goes. */
export function looksLike(columnId: string, value: string): boolean {
  const guess = guesses.find(({ ids }) => ids.includes(columnId))
  if (guess === undefined) return true
  const text = normaliseText(value)
  return text.length <= longestTelling && guess.looksRight(text, undefined)
}

/**
 * Whether the values say that a header stands above the wrong column: hardly one of them could be what it announces, and
 * nearly all are something else that a glance tells, such as phones under 姓名.
 */
export function contradictsHeader(columnId: string, values: readonly string[], universities?: UniversityKeys): boolean {
  if (values.length < fewestContradicting || !tellingIds.has(columnId)) return false
  const fitting = values.filter((value) => looksLike(columnId, value)).length
  if (fitting > values.length * (1 - neededShare)) return false
  const other = guessColumn(values, tellingIds, universities)
  return other !== null && !guesses.some(({ ids }) => ids.includes(other) && ids.includes(columnId))
}

const fewestContradicting = 3

/** Lists have slips; a column that is wrong in more than one of ten cells is something else. */
const neededShare = 0.9

/** Longer texts are prose, and patterns may take long to say so. */
const longestTelling = 200

interface Guess {
  readonly ids: readonly string[]
  readonly looksRight: (text: string, universities: UniversityKeys) => boolean
  /** Whether nearly every row has a value of its own. */
  readonly isDistinct: boolean
}

const matches = (pattern: RegExp) => (text: string) => pattern.test(text)
const compact = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '')

const guesses: readonly Guess[] = [
  {
    ids: ['attendee.phone', 'enterprise.contactPhone'],
    looksRight: (text) => /^(?:\+?86|0086)?1[3-9]\d{9}$/.test(compact(text)),
    isDistinct: true,
  },
  { ids: ['enterprise.creditCode'], looksRight: (text) => parseCreditCode(text).ok, isDistinct: false },
  { ids: ['attendee.identityNumber'], looksRight: (text) => parseIdentityNumber(text).ok, isDistinct: true },
  { ids: ['university.code'], looksRight: matches(/^41[1-6]\d{7}$/), isDistinct: false },
  {
    ids: ['attendee.gender'],
    looksRight: (text) => !/^\d$/.test(text) && genders.match(text) !== undefined,
    isDistinct: false,
  },
  {
    ids: ['attendee.degree', 'position.degree'],
    looksRight: (text) => degrees.match(text) !== undefined,
    isDistinct: false,
  },
  { ids: ['attendee.graduationYear'], looksRight: matches(/^20[2-4]\d届?$/), isDistinct: false },
  {
    ids: ['enterprise.name', 'attendee.enterpriseId'],
    looksRight: matches(
      /(?:公司|集团|厂|医院|银行|研究院|研究所|事务所|酒店|商行|合作社|委员会|局|\bLtd\.?|\bInc\.?)(?:[(（].*[)）])?$/i,
    ),
    isDistinct: false,
  },
  { ids: ['university.name', 'attendee.universityId'], looksRight: looksLikeUniversity, isDistinct: false },
  { ids: ['booth.number'], looksRight: matches(/^[A-Z]{1,2}-?\d{1,3}$/i), isDistinct: true },
  { ids: ['attendee.studentNumber'], looksRight: matches(/^(?!1[3-9]\d{9}$)[A-Z]{0,2}\d{6,14}$/i), isDistinct: true },
  { ids: ['attendee.name', 'enterprise.contactName'], looksRight: looksLikeName, isDistinct: true },
  {
    ids: ['attendee.major'],
    looksRight: matches(/(?:工程|学|技术|管理|设计|教育|专业|语言?|法|医学)$/),
    isDistinct: false,
  },
]

/** What a glance at the values tells from each other, whatever the header says. */
const tellingIds: ReadonlySet<string> = new Set([
  'attendee.phone',
  'enterprise.contactPhone',
  'enterprise.creditCode',
  'attendee.identityNumber',
  'attendee.gender',
  'attendee.name',
  'enterprise.contactName',
  'attendee.studentNumber',
  'attendee.enterpriseId',
  'attendee.universityId',
  'university.name',
  'enterprise.name',
])

/** A 学院 may be a faculty; only the list knows. */
function looksLikeUniversity(text: string, universities: UniversityKeys): boolean {
  return certainUniversity.test(text) || universities?.has(comparisonKey(text)) === true
}

const certainUniversity = /(?:大学|高等专科学校|职业技术(?:大学|学院)|\buniversity)(?:[(（].*[)）])?$|^university of /i

function looksLikeName(text: string): boolean {
  const name = text.replaceAll(' ', '')
  if (/^\p{Script=Han}+[·.]\p{Script=Han}+$/u.test(name)) return true
  return (
    /^\p{Script=Han}{2,4}$/u.test(name) && (commonSurnames.has(name.slice(0, 2)) || commonSurnames.has(name.charAt(0)))
  )
}
