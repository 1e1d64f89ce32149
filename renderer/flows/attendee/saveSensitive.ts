import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { isThere } from '../record/isThere.ts'
import type { SensitiveValues } from './sensitiveValues.ts'

/** Seals new values before the transaction. CONSENT_SENSITIVE_MISSING, RECORD_NOT_FOUND. */
export async function saveSensitive(
  station: Station,
  writer: Writer,
  id: string,
  values: SensitiveValues,
): Promise<Result<Committed<null>>> {
  const groups = values.keyGroups !== null && values.keyGroups.length > 0 ? values.keyGroups : null
  const sealed = await sealPart(station.sealer, id, { identityNumber: values.identityNumber, keyGroups: groups })
  return commit<null>(station, writer, { action: 'sensitive.view', kinds: ['attendee'] }, async (db) => {
    const row = await db.records('attendee').get(id)
    if (row === undefined || !isThere(row)) return fail('RECORD_NOT_FOUND')
    if (row.consent?.sensitive !== true) return fail('CONSENT_SENSITIVE_MISSING')
    return ok({ changes: [update('attendee', id, {}, sealed)], value: null })
  })
}
