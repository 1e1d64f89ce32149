import { type Change, create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { Gate } from '#shared/records/gate.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'
import { requireOrganiser } from '../staff/requireOrganiser.ts'
import { readPlaces } from './readPlaces.ts'

export type HallDetails = Pick<VenueHall, 'name' | 'capacity'>
export type GateDetails = Omit<Gate, keyof RecordBase>

/** Adds a hall (`id` null) or changes one. PLACE_NAME_TAKEN. */
export const saveHall = (
  station: Station,
  writer: Writer,
  id: string | null,
  set: HallDetails,
): Promise<Result<Committed<string>>> =>
  savePlace(station, writer, { id, name: set.name }, (hallId) =>
    id === null ? create('venueHall', hallId, set) : update('venueHall', hallId, set),
  )

/** Adds a gate (`id` null) or changes one. PLACE_NAME_TAKEN. */
export const saveGate = (
  station: Station,
  writer: Writer,
  id: string | null,
  set: GateDetails,
): Promise<Result<Committed<string>>> =>
  savePlace(station, writer, { id, name: set.name }, (gateId) =>
    id === null ? create('gate', gateId, set) : update('gate', gateId, set),
  )

function savePlace(
  station: Station,
  writer: Writer,
  place: { readonly id: string | null; readonly name: string },
  changeOf: (id: string) => Change,
): Promise<Result<Committed<string>>> {
  const id = place.id ?? newRecordId(station)
  return commit(station, writer, { action: 'fair.manage', kinds: ['venueHall', 'gate', 'staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const { halls, gates } = await readPlaces(db, writer.fairId)
    if ([...halls, ...gates].some((other) => other.id !== id && other.name === place.name))
      return fail('PLACE_NAME_TAKEN')
    return ok({ changes: [changeOf(id)], value: id })
  })
}
