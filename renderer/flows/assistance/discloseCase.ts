import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openField } from '#renderer/db/sealer.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type DisclosedCase, disclosedCaseSchema } from './caseValues.ts'
import { readCase } from './readCases.ts'

/**
 * What is sealed of a case and its student's key groups. Who looked, when and why is saved before anything is opened.
 * CONSENT_SENSITIVE_MISSING while the student has not agreed, RECORD_FIELD_REQUIRED without a reason,
 * RECORD_NOT_FOUND, SENSITIVE_UNREADABLE.
 */
export async function discloseCase(
  station: Station,
  writer: Writer,
  id: string,
  reason: string,
): Promise<Result<DisclosedCase>> {
  const disclosureId = newRecordId(station)
  const request = {
    action: 'assistance.manage',
    kinds: ['attendee', 'university', 'assistanceCase', 'disclosure'],
  } as const
  const committed = await commit(station, writer, request, async (db) => {
    if (reason.trim() === '') return fail('RECORD_FIELD_REQUIRED', { field: 'reason' })
    const line = await readCase(db, writer.fairId, id)
    if (line === null) return fail('RECORD_NOT_FOUND')
    const { record, student } = line
    if (student.consent?.sensitive !== true) return fail('CONSENT_SENSITIVE_MISSING')
    const fields = ['needs', 'steps', 'keyGroups']
    const fact = create('disclosure', disclosureId, { attendeeId: student.id, fields, reason: reason.trim() })
    return ok({ changes: [fact], value: { record, student } })
  })
  if (!committed.ok) return committed
  const { record, student } = committed.value.value
  try {
    const open = async (recordId: string, key: string, value: typeof record.needs) =>
      value === null ? null : openField(station.sealer, recordId, key, value)
    return ok(
      disclosedCaseSchema.parse({
        needs: await open(record.id, 'needs', record.needs),
        steps: await open(record.id, 'steps', record.steps),
        keyGroups: await open(student.id, 'keyGroups', student.keyGroups),
      }),
    )
  } catch {
    // Sealed by another key, or damaged on the disk.
    return fail('SENSITIVE_UNREADABLE')
  }
}
