/** Resident identity number, GB 11643-1999. Sensitive: never on a badge, in a log or in an error's details. */
import { fail, ok, type Result } from '../errors/result.ts'
import { isDamagedBySpreadsheet } from './damagedNumber.ts'
import { toHalfWidth } from './normaliseText.ts'

/**
 * The number in its canonical form: 17 digits and a check character, X in upper case.
 * Numbers of 15 digits ceased to be valid on 1 January 2013. A spreadsheet keeps 15 digits of a number: where it rounded
 * the last three to zero, the check character nearly always tells.
 * Errors: IDENTIFIER_DAMAGED, IDENTITY_NUMBER_OLD, IDENTITY_NUMBER_ROUNDED, IDENTITY_NUMBER_LENGTH {length}, IDENTITY_NUMBER_CHARACTER {position from 1},
 * IDENTITY_NUMBER_REGION, IDENTITY_NUMBER_DATE, IDENTITY_NUMBER_CHECK.
 */
export const parseIdentityNumber = (text: string): Result<string> => {
  if (isDamagedBySpreadsheet(text)) return fail('IDENTIFIER_DAMAGED')
  const number = toHalfWidth(text).replace(SEPARATORS, '').toUpperCase()
  const characters = [...number]
  if (/^\d{15}$/.test(number)) return fail('IDENTITY_NUMBER_OLD')
  if (characters.length !== 18) return fail('IDENTITY_NUMBER_LENGTH', { length: characters.length })
  const wrong = characters.findIndex((character, index) => !(index === 17 ? /[\dX]/ : /\d/).test(character))
  if (wrong >= 0) return fail('IDENTITY_NUMBER_CHARACTER', { position: wrong + 1 })
  if (identityNumberCheckCharacter(number) !== number.charAt(17))
    return fail(/^\d{15}000$/.test(number) ? 'IDENTITY_NUMBER_ROUNDED' : 'IDENTITY_NUMBER_CHECK')
  if (!PROVINCES.has(number.slice(0, 2))) return fail('IDENTITY_NUMBER_REGION')
  return isBirthDate(number.slice(6, 14)) ? ok(number) : fail('IDENTITY_NUMBER_DATE')
}

/** The 18th character for the first 17: ISO 7064 MOD 11-2, weights 2^(17-i) mod 11, 10 written as X. */
export const identityNumberCheckCharacter = (number: string): string => {
  let remainder = 0
  for (const digit of number.slice(0, 17)) remainder = ((remainder + Number(digit)) * 2) % 11
  const check = (12 - remainder) % 11
  return check === 10 ? 'X' : String(check)
}

/** A calendar day YYYYMMDD; the standard's own example was born in 1880, so centuries back are no mistake. */
const isBirthDate = (digits: string): boolean => {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

// GB/T 2260 province codes; 81, 82 and 83 are residence permits of Hong Kong, Macao and Taiwan residents.
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const SEPARATORS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF\-\u2010-\u2015\u2212]/g
