import type { z } from 'zod'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openField } from '#renderer/db/sealer.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { SealedValue } from '#shared/records/defineRecord.ts'
import { type DisclosedCase, type DisclosedKey, disclosedSchemas } from './caseValues.ts'
import { readCase } from './readCases.ts'

/**
 * What is sealed of a case and its student's key groups. Who looked, when and why is saved before anything is opened.
 * What cannot be read is named and keeps nothing else from being read. CONSENT_SENSITIVE_MISSING while the student has
 * not agreed, RECORD_FIELD_REQUIRED without a reason, RECORD_NOT_FOUND.
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
  const unreadable: DisclosedKey[] = []
  const open = async <T>(key: DisclosedKey, schema: z.ZodType<T>, of: string, value: SealedValue | null) => {
    if (value === null) return null
    try {
      return schema.parse(await openField(station.sealer, of, key, value))
    } catch {
      unreadable.push(key)
      return null
    }
  }
  return ok({
    needs: await open('needs', disclosedSchemas.needs, record.id, record.needs),
    steps: await open('steps', disclosedSchemas.steps, record.id, record.steps),
    keyGroups: await open('keyGroups', disclosedSchemas.keyGroups, student.id, student.keyGroups),
    unreadable,
  })
}
