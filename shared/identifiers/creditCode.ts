/** Unified social credit code of organisations, GB 32100-2015: 18 characters, the last one a check character. */
import { fail, ok, type Result } from '../errors/result.ts'
import { isDamagedBySpreadsheet } from './damagedNumber.ts'
import { toHalfWidth } from './normaliseText.ts'

/**
 * The code in its canonical form: upper case, half width, without spaces and hyphens.
 * Errors: IDENTIFIER_DAMAGED, CREDIT_CODE_LENGTH {length}, CREDIT_CODE_CHARACTER {position from 1}, CREDIT_CODE_CHECK.
 */
export const parseCreditCode = (text: string): Result<string> => {
  if (isDamagedBySpreadsheet(text)) return fail('IDENTIFIER_DAMAGED')
  const code = toHalfWidth(text).replace(SEPARATORS, '').toUpperCase()
  const characters = [...code]
  if (characters.length !== 18) return fail('CREDIT_CODE_LENGTH', { length: characters.length })
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character))
  if (wrong >= 0) return fail('CREDIT_CODE_CHARACTER', { position: wrong + 1 })
  return creditCodeCheckCharacter(code) === code.charAt(17) ? ok(code) : fail('CREDIT_CODE_CHECK')
}

/** The 18th character for the first 17 of a code: modulus 31, weights 3^i mod 31 (GB 32100-2015, 5.6). */
export const creditCodeCheckCharacter = (code: string): string => {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

// Digits and capitals without I, O, S, V and Z, which are mistaken for 1, 0, 5, U and 2.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SEPARATORS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF_\-\u2010-\u2015\u2212]/g
