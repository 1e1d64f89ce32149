/** Personal names in Chinese, minority-language and Latin spelling. */
import { fail, ok, type Result } from '../errors/result.ts'
import { normaliseText } from './normaliseText.ts'

/** The longest name a record keeps, in UTF-16 units as zod counts them. */
const LONGEST = 60

/** Errors: PERSON_NAME_EMPTY (no letter in it), PERSON_NAME_TOO_LONG {max}. */
export const parseName = (text: string): Result<string> => {
  const name = normaliseName(text)
  if (!/\p{L}/u.test(name)) return fail('PERSON_NAME_EMPTY')
  return name.length <= LONGEST ? ok(name) : fail('PERSON_NAME_TOO_LONG', { max: LONGEST })
}

/**
 * One spelling per name: NFC, the middle dot always U+00B7 (GB/T 15834 separator of 买买提·吐尔逊), no spaces between
 * Han characters ("张　三"), single spaces in Latin names.
 */
export const normaliseName = (text: string): string =>
  normaliseText(text)
    .replace(/\p{Co}/gu, (character) => PRIVATE_USE[character] ?? character)
    .replace(/[\u0387\u2022\u2027\u2219\u22C5\u2E33\u30FB\uFF65]/g, '\u00B7')
    .replace(/(?<=\p{Script=Han})\s*[.\u3002\uFF61]\s*(?=\p{Script=Han})/gu, '\u00B7')
    .replace(/\s*\u00B7[\s\u00B7]*/g, '\u00B7')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .normalize('NFC')

// Lists from old GBK systems carry this character of real names (yǎn) at its former private-use place.
const PRIVATE_USE: Readonly<Record<string, string>> = { '\uE863': '\u4DAE' }
