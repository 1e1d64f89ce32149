import { fail, ok, type Result } from '#shared/errors/result.ts'

/** A server as people name it, turned into an origin; `https` unless they say otherwise. */
export function parseServerAddress(text: string): Result<{ readonly origin: string; readonly isTls: boolean }> {
  const trimmed = text.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
  if (url === null || !isWeb || trimmed === '' || url.username !== '' || url.password !== '')
    return fail('ENROLMENT_ADDRESS')
  const isTls = url.protocol === 'https:'
  // Names and numbers would travel in the clear.
  if (!isTls && !isThisComputer(url.hostname)) return fail('ENROLMENT_ADDRESS_PLAIN')
  return ok({ origin: url.origin, isTls })
}

const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
