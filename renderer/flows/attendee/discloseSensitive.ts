import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openField } from '#renderer/db/sealer.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { SealedValue } from '#shared/records/defineRecord.ts'
import { isThere } from '../record/isThere.ts'
import { type SensitiveField, type SensitiveValues, sensitiveFields, sensitiveSchema } from './sensitiveValues.ts'

/**
 * The masked values of a person. Who looked, when and why is saved before anything is opened.
 * CONSENT_SENSITIVE_MISSING while the person has not agreed, RECORD_FIELD_REQUIRED without a reason,
 * RECORD_NOT_FOUND, SENSITIVE_UNREADABLE.
 */
export async function discloseSensitive(
  station: Station,
  writer: Writer,
  attendeeId: string,
  reason: string,
): Promise<Result<SensitiveValues>> {
  const id = newRecordId(station)
  const committed = await commit(
    station,
    writer,
    { action: 'sensitive.view', kinds: ['attendee', 'disclosure'] },
    async (db) => {
      if (reason.trim() === '') return fail('RECORD_FIELD_REQUIRED', { field: 'reason' })
      const row = await db.records('attendee').get(attendeeId)
      if (row === undefined || !isThere(row) || row.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
      if (row.consent?.sensitive !== true) return fail('CONSENT_SENSITIVE_MISSING')
      const fact = create('disclosure', id, { attendeeId, fields: [...sensitiveFields], reason: reason.trim() })
      return ok({ changes: [fact], value: { identityNumber: row.identityNumber, keyGroups: row.keyGroups } })
    },
  )
  if (!committed.ok) return committed
  const { identityNumber, keyGroups } = committed.value.value
  const open = (key: SensitiveField, value: SealedValue | null) =>
    value === null ? null : openField(station.sealer, attendeeId, key, value)
  try {
    return ok(
      sensitiveSchema.parse({
        identityNumber: await open('identityNumber', identityNumber),
        keyGroups: await open('keyGroups', keyGroups),
      }),
    )
  } catch {
    // Sealed by another key, or damaged on the disk.
    return fail('SENSITIVE_UNREADABLE')
  }
}
