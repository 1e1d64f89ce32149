import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { Enterprise } from '#shared/records/enterprise.ts'
import { changedValues } from '../record/changedValues.ts'
import { isThere } from '../record/isThere.ts'

export type EnterpriseDetails = Omit<Enterprise, keyof RecordBase | 'possibleTwinOf'>

/**
 * Adds an enterprise (`id` null) or changes one; the value is its id. Credit code and phone must be parsed already.
 * RECORD_DUPLICATE {field, recordId} when another one has the same name or credit code, RECORD_NOT_FOUND.
 */
export function saveEnterprise(
  station: Station,
  writer: Writer,
  id: string | null,
  details: EnterpriseDetails,
): Promise<Result<Committed<string>>> {
  const enterpriseId = id ?? newRecordId(station)
  return commit(station, writer, { action: 'enterprise.edit', kinds: ['enterprise'] }, async (db) => {
    const all = await db.records('enterprise').where('fairId').equals(writer.fairId).toArray()
    const before = all.find((row) => row.id === enterpriseId)
    if (id !== null && (before === undefined || !isThere(before))) return fail('RECORD_NOT_FOUND')
    const others = all.filter((row) => isThere(row) && row.id !== enterpriseId)
    const sameCode = others.find((row) => row.creditCode !== null && row.creditCode === details.creditCode)
    if (sameCode !== undefined) return fail('RECORD_DUPLICATE', { field: 'creditCode', recordId: sameCode.id })
    const name = comparisonKey(details.name)
    const sameName = others.find((row) => comparisonKey(row.name) === name)
    if (sameName !== undefined)
      return fail('RECORD_DUPLICATE', { field: 'name', kind: 'enterprise', recordId: sameName.id })
    if (before === undefined)
      return ok({
        changes: [create('enterprise', enterpriseId, { ...details, possibleTwinOf: null })],
        value: enterpriseId,
      })
    const changed = changedValues(before, details)
    const changes = Object.keys(changed).length === 0 ? [] : [update('enterprise', enterpriseId, changed)]
    return ok({ changes, value: enterpriseId })
  })
}
