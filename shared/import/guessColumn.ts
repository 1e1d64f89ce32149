import { parseCreditCode } from '../identifiers/creditCode.ts'
import { parseIdentityNumber } from '../identifiers/identityNumber.ts'
import { normaliseText, toHalfWidth } from '../identifiers/normaliseText.ts'
import { commonSurnames } from '../names/commonSurnames.ts'
import { degrees } from '../reference/degrees.ts'
import { genders } from '../reference/genders.ts'

/**
 * What a column holds, judged by its values alone: for lists without a header, or with one that nobody knows. The
 * column ids stand in the order in which they are tried; the first whose values nearly all look like it is taken.
 */
export function guessColumn(values: readonly string[], wanted: ReadonlySet<string>): string | null {
  if (values.length === 0) return null
  const texts = values.map((value) => normaliseText(value))
  const distinctShare = new Set(texts).size / texts.length
  for (const { ids, looksRight, isDistinct } of guesses) {
    const id = ids.find((candidate) => wanted.has(candidate))
    if (id === undefined || (isDistinct && texts.length > 3 && distinctShare < 0.3)) continue
    const hits = texts.filter((text) => looksRight(text)).length
    if (hits / texts.length >= neededShare) return id
  }
  return null
}

/** Lists have slips; a column that is wrong in more than one of ten cells is something else. */
const neededShare = 0.9

interface Guess {
  readonly ids: readonly string[]
  readonly looksRight: (text: string) => boolean
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
  {
    ids: ['university.name', 'attendee.universityId'],
    looksRight: matches(/(?:大学|学院|高等专科学校|职业技术学校|\buniversity)(?:[(（].*[)）])?$/i),
    isDistinct: false,
  },
  { ids: ['booth.number'], looksRight: matches(/^[A-Z]{1,2}-?\d{1,3}$/i), isDistinct: true },
  { ids: ['attendee.studentNumber'], looksRight: matches(/^[A-Z]{0,2}\d{6,14}$/i), isDistinct: true },
  { ids: ['attendee.name'], looksRight: looksLikeName, isDistinct: true },
  {
    ids: ['attendee.major'],
    looksRight: matches(/(?:工程|学|技术|管理|设计|教育|专业|语言?|法|医学)$/),
    isDistinct: false,
  },
]

function looksLikeName(text: string): boolean {
  const name = text.replaceAll(' ', '')
  if (/^\p{Script=Han}+[·.]\p{Script=Han}+$/u.test(name)) return true
  return (
    /^\p{Script=Han}{2,4}$/u.test(name) && (commonSurnames.has(name.slice(0, 2)) || commonSurnames.has(name.charAt(0)))
  )
}
