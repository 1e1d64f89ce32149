import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { type ConsentChoice, recordConsent } from '#shared/consent/consentChoice.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { isThere } from '../record/isThere.ts'

/**
 * Records what a person agreed to now. Without the separate consent the sensitive values are deleted with the same
 * change. CONSENT_MISSING, RECORD_NOT_FOUND.
 */
export async function changeConsent(
  station: Station,
  writer: Writer,
  id: string,
  choice: ConsentChoice,
  noticeVersion: number,
): Promise<Result<Committed<null>>> {
  const consent = recordConsent(choice, noticeVersion, instantNow(station))
  if (!consent.ok) return consent
  const emptied = await sealPart(station.sealer, id, { identityNumber: null, keyGroups: null })
  return commit<null>(station, writer, { action: 'attendee.register', kinds: ['attendee'] }, async (db) => {
    const row = await db.records('attendee').get(id)
    if (row === undefined || !isThere(row)) return fail('RECORD_NOT_FOUND')
    const hasValues = row.identityNumber !== null || row.keyGroups !== null
    const sealed = hasValues && !consent.value.sensitive ? emptied : null
    return ok({ changes: [update('attendee', id, { consent: consent.value }, sealed)], value: null })
  })
}
