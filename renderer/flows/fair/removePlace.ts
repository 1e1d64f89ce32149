import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { requireOrganiser } from '../staff/requireOrganiser.ts'

/** HALL_IN_USE while booths or gates stand in it, or a gate is for its exhibitors. */
export function removeHall(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(
    station,
    writer,
    { action: 'fair.manage', kinds: ['venueHall', 'booth', 'gate', 'staffMember'] },
    async (db) => {
      const allowed = await requireOrganiser(db, writer)
      if (!allowed.ok) return allowed
      const isInside = (row: { readonly hallId: string | null; readonly removedAt: string | null }) =>
        row.hallId === id && row.removedAt === null
      const ofFair = { fairId: writer.fairId }
      const booths = await db.records('booth').where(ofFair).filter(isInside).count()
      const leads = (row: RowFor<'gate'>) =>
        isInside(row) || (row.removedAt === null && (row.boothHallIds ?? []).includes(id))
      const gates = await db.records('gate').where(ofFair).filter(leads).count()
      if (booths + gates > 0) return fail('HALL_IN_USE', { booths, gates })
      return ok({ changes: [update('venueHall', id, { removedAt: instantNow(station) })], value: null })
    },
  )
}

/** Its scans stay and keep its name. A station that stands at it has to choose another gate. */
export function removeGate(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'fair.manage', kinds: ['gate', 'staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    return allowed.ok ? ok({ changes: [update('gate', id, { removedAt: instantNow(station) })], value: null }) : allowed
  })
}
