/** Student numbers follow no standard: each university has its own. Only their spelling is made uniform. */
import { fail, ok, type Result } from '../errors/result.ts'
import { dropEmptyDecimals, isDamagedBySpreadsheet } from './damagedNumber.ts'
import { normaliseText } from './normaliseText.ts'

/** Half width, upper case, no spaces. Errors: IDENTIFIER_DAMAGED, STUDENT_NUMBER_FORMAT. */
export const parseStudentNumber = (text: string): Result<string> => {
  if (isDamagedBySpreadsheet(text)) return fail('IDENTIFIER_DAMAGED')
  const number = dropEmptyDecimals(normaliseText(text))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase()
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29}$/u.test(number) ? ok(number) : fail('STUDENT_NUMBER_FORMAT')
}
