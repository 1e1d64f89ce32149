import { type Consent, consentSchema } from '../records/attendee.ts'
import type { ImportContext } from './importContext.ts'

export interface ConsentOutcome {
  /** What stands with the person afterwards. */
  readonly consent: Consent | null
  /** Whether sensitive values may be kept. */
  readonly isOpen: boolean
  /** Whether the declaration of this import says more than what stands there. */
  readonly isUpgraded: boolean
}

const stored = consentSchema.nullable().catch(null)

/**
 * What a person's consent is under this import's declaration. A list can speak for people who came with a list; what
 * somebody said themselves, on a form or at the desk, it does not overrule.
 */
export function consentFor(
  before: unknown,
  { consent, isSensitiveAllowed }: Pick<ImportContext, 'consent' | 'isSensitiveAllowed'>,
): ConsentOutcome {
  const own = stored.parse(before)
  if (own?.sensitive === true) return { consent: own, isOpen: true, isUpgraded: false }
  const isReplaceable = own === null || own.basis === 'import'
  const isOpen = isReplaceable && isSensitiveAllowed
  const isUpgraded = isReplaceable && (own === null || isOpen)
  return { consent: isUpgraded ? consent : own, isOpen, isUpgraded }
}
