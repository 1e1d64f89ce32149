/** Identification code of a university (学校标识码), ten digits, as published by the Ministry of Education. */
import { fail, ok, type Result } from '../errors/result.ts'
import { dropEmptyDecimals, isDamagedBySpreadsheet } from './damagedNumber.ts'
import { normaliseText } from './normaliseText.ts'

/** Whether the code belongs to a university is answered by the reference list. Errors: IDENTIFIER_DAMAGED, UNIVERSITY_CODE_FORMAT. */
export const parseUniversityCode = (text: string): Result<string> => {
  if (isDamagedBySpreadsheet(text)) return fail('IDENTIFIER_DAMAGED')
  const code = dropEmptyDecimals(normaliseText(text)).replace(/[\s-]/g, '')
  return /^\d{10}$/.test(code) ? ok(code) : fail('UNIVERSITY_CODE_FORMAT')
}
