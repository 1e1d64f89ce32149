import { fail, ok, type Result } from '../errors/result.ts'
import type { Consent } from '../records/attendee.ts'
import { privacyNotice } from './privacyNotice.ts'

/** What was ticked beside the privacy notice. Both boxes start empty: silence is no consent. */
export interface ConsentChoice {
  readonly isBaseGiven: boolean
  readonly isSensitiveGiven: boolean
  readonly basis: Consent['basis']
}

/** The form before anyone has agreed. At the desk people usually answer; a signed form is what staff choose instead. */
export const noConsent = (basis: Consent['basis']): ConsentChoice => ({
  isBaseGiven: false,
  isSensitiveGiven: false,
  basis,
})

/**
 * The consent as it is recorded: the version that was shown, not the one asked for. `at`: an instant.
 * CONSENT_MISSING without the base consent.
 */
export function recordConsent(choice: ConsentChoice, noticeVersion: number, at: string): Result<Consent> {
  if (!choice.isBaseGiven) return fail('CONSENT_MISSING')
  return ok({
    noticeVersion: privacyNotice(noticeVersion).version,
    sensitive: choice.isSensitiveGiven,
    at,
    basis: choice.basis,
  })
}
