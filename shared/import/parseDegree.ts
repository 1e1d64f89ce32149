import { fail, ok } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import { degrees } from '../reference/degrees.ts'
import type { CellReading } from './cellReading.ts'
import type { ImportColumn } from './importColumns.ts'

/**
 * A level of study in whichever words: 全日制本科毕业, 工学硕士, 专科/高职. A position that names several asks for the
 * lowest, and the preview says so; a student who names several is left without. Error: IMPORT_CHOICE_DROPPED.
 */
export function parseDegree(text: string, { id }: ImportColumn): CellReading {
  const whole = degrees.match(text)
  if (whole !== undefined) return { result: ok(whole), note: null }
  const written = normaliseText(text)
  const found = levels.filter(({ words }) => words.test(written)).map((level) => level.id)
  const [lowest, ...higher] = written.length <= longest && !isLess.test(written) ? found : []
  if (lowest === undefined || (higher.length > 0 && id !== 'position.degree'))
    return { result: fail('IMPORT_CHOICE_DROPPED', { field: id }), note: null }
  const note = higher.length > 0 ? ({ code: 'IMPORT_LOWEST_TAKEN', details: { field: id } } as const) : null
  return { result: ok(lowest), note }
}

const longest = 20
/** "本科以下" and "非本科" are not 本科; what comes after a doctorate is no degree. */
const isLess = /以下|非|未|不|肄业|博士后/

/** Lowest first. 研究生 alone means a master's; in 博士研究生 it doesn't. */
const levels = [
  { id: 'associate', words: /专科|大专|高职/ },
  { id: 'bachelor', words: /本科|学士|专升本/ },
  { id: 'master', words: /硕士|(?<!博士)研究生/ },
  { id: 'doctor', words: /博士/ },
] as const
