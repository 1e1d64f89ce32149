import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { Position } from '#shared/records/position.ts'
import { changedValues } from '../record/changedValues.ts'
import { isThere } from '../record/isThere.ts'

export type PositionDetails = Omit<Position, keyof RecordBase | 'enterpriseId'>

/**
 * Adds a position to an enterprise (`id` null) or changes one. SALARY_ORDER, RECORD_NOT_FOUND, and RECORD_DUPLICATE
 * {field} when the enterprise has one of this title and place.
 */
export function savePosition(
  station: Station,
  writer: Writer,
  enterpriseId: string,
  id: string | null,
  details: PositionDetails,
): Promise<Result<Committed<string>>> {
  const positionId = id ?? newRecordId(station)
  return commit(station, writer, { action: 'enterprise.edit', kinds: ['enterprise', 'position'] }, async (db) => {
    const { salaryFrom, salaryTo } = details
    if (salaryFrom !== null && salaryTo !== null && salaryFrom > salaryTo) return fail('SALARY_ORDER')
    const [enterprise, positions] = await Promise.all([
      db.records('enterprise').get(enterpriseId),
      db.records('position').where({ enterpriseId }).toArray(),
    ])
    const before = positions.find((row) => row.id === positionId)
    if (enterprise === undefined || !isThere(enterprise)) return fail('RECORD_NOT_FOUND')
    if (id !== null && (before === undefined || !isThere(before))) return fail('RECORD_NOT_FOUND')
    const isSame = (row: Position) => row.title === details.title && row.city === details.city
    if (positions.some((row) => row.id !== positionId && isThere(row) && isSame(row)))
      return fail('RECORD_DUPLICATE', { field: 'title' })
    if (before === undefined)
      return ok({ changes: [create('position', positionId, { ...details, enterpriseId })], value: positionId })
    const changed = changedValues(before, details)
    const changes = Object.keys(changed).length === 0 ? [] : [update('position', positionId, changed)]
    return ok({ changes, value: positionId })
  })
}

/** Intentions that name it keep naming it. RECORD_NOT_FOUND. */
export function removePosition(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'enterprise.edit', kinds: ['position'] }, async (db) => {
    const row = await db.records('position').get(id)
    if (row === undefined || !isThere(row)) return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update('position', id, { removedAt: instantNow(station) })], value: null })
  })
}
