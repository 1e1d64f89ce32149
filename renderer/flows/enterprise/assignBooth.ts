import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { comparisonKey, normaliseText } from '#shared/identifiers/normaliseText.ts'
import { isThere } from '../record/isThere.ts'

export interface BoothChoice {
  readonly number: string
  readonly hallId: string | null
}

/**
 * Gives a booth to an enterprise; a booth that nobody has entered yet is made. A-12 and a12 are one booth.
 * BOOTH_TAKEN {number}, RECORD_NOT_FOUND, RECORD_FIELD_REQUIRED.
 */
export function assignBooth(
  station: Station,
  writer: Writer,
  enterpriseId: string,
  { number, hallId }: BoothChoice,
): Promise<Result<Committed<string>>> {
  const newId = newRecordId(station)
  return commit(station, writer, { action: 'enterprise.edit', kinds: ['enterprise', 'booth'] }, async (db) => {
    const written = normaliseText(number).toUpperCase()
    const key = comparisonKey(number)
    if (key === '') return fail('RECORD_FIELD_REQUIRED', { field: 'number' })
    const enterprise = await db.records('enterprise').get(enterpriseId)
    if (enterprise === undefined || !isThere(enterprise)) return fail('RECORD_NOT_FOUND')
    const booths = await db.records('booth').where('fairId').equals(writer.fairId).toArray()
    const same = booths.filter(
      (booth) => isThere(booth) && booth.hallId === hallId && comparisonKey(booth.number) === key,
    )
    if (same.some((booth) => booth.enterpriseId === enterpriseId)) return fail('RECORD_DUPLICATE', { field: 'number' })
    if (same.some((booth) => booth.enterpriseId !== null)) return fail('BOOTH_TAKEN', { number: written })
    const [free] = same
    if (free !== undefined) return ok({ changes: [update('booth', free.id, { enterpriseId })], value: free.id })
    return ok({ changes: [create('booth', newId, { number: written, hallId, enterpriseId })], value: newId })
  })
}

/** The booth stays, free for another enterprise. RECORD_NOT_FOUND. */
export function releaseBooth(station: Station, writer: Writer, boothId: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'enterprise.edit', kinds: ['booth'] }, async (db) => {
    const booth = await db.records('booth').get(boothId)
    if (booth === undefined || !isThere(booth)) return fail('RECORD_NOT_FOUND')
    // A second press must not leave an undo that gives the booth back to nobody.
    if (booth.enterpriseId === null) return ok({ changes: [], value: null })
    return ok({ changes: [update('booth', boothId, { enterpriseId: null })], value: null })
  })
}
