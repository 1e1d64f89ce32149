/**
 * Phone numbers, stored as E.164. The full metadata is used on purpose: the smaller set takes a mobile number with a
 * missing digit for valid.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { fail, ok, type Result } from '../errors/result.ts'
import { dropEmptyDecimals, isDamagedBySpreadsheet } from './damagedNumber.ts'
import { normaliseText } from './normaliseText.ts'

/**
 * A mobile or landline number as E.164; numbers without a country code are read as mainland Chinese ones.
 * An extension ("转 802") is no part of E.164 and is left out.
 * Errors: IDENTIFIER_DAMAGED, PHONE_INVALID.
 */
export const parsePhone = (text: string): Result<string> => {
  if (isDamagedBySpreadsheet(text)) return fail('IDENTIFIER_DAMAGED')
  const written = dropEmptyDecimals(normaliseText(text))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(转|分机)\D*/, ' ext. ')
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(written.replace(/[\s()-]/g, ''))
  // New mobile prefixes are handed out faster than metadata is released; the numbering plan's shape is enough.
  if (mobile !== null) return ok(`+86${mobile[1]}`)
  const phone = parsePhoneNumberFromString(written, { defaultCountry: 'CN', extract: false })
  return phone?.isValid() === true ? ok(phone.number) : fail('PHONE_INVALID')
}

/** For screens and lists: 138 0013 8000, 010 6275 1234, +852 2345 6789. What isn't E.164 is returned as it is. */
export const formatPhone = (phone: string): string => {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone)
  if (mobile !== null) return mobile.slice(1).join(' ')
  const parsed = parsePhoneNumberFromString(phone)
  if (parsed === undefined) return phone
  return parsed.countryCallingCode === '86' ? parsed.formatNational() : parsed.formatInternational()
}

/** The last four digits, by which people are found and told apart at the desk. */
export const phoneTail = (phone: string): string => phone.replace(/\D/g, '').slice(-4)
