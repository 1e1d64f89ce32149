import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { isThere } from '../record/isThere.ts'

const kinds = ['enterprise', 'position', 'booth', 'attendee', 'intention'] as const

/** Removes an enterprise with its positions and frees its booths. ENTERPRISE_IN_USE while people or intentions name it. */
export function removeEnterprise(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'enterprise.edit', kinds }, async (db) => {
    const ofEnterprise = { enterpriseId: id }
    const [people, intentions, positions, booths] = await Promise.all([
      db.records('attendee').where(ofEnterprise).toArray(),
      db.records('intention').where(ofEnterprise).toArray(),
      db.records('position').where(ofEnterprise).toArray(),
      db.records('booth').where(ofEnterprise).toArray(),
    ])
    const [representatives, open] = [people.filter(isThere).length, intentions.filter(isThere).length]
    if (representatives + open > 0) return fail('ENTERPRISE_IN_USE', { representatives, intentions: open })
    const removedAt = instantNow(station)
    const changes = [
      update('enterprise', id, { removedAt }),
      ...positions.filter(isThere).map((row) => update('position', row.id, { removedAt })),
      ...booths.filter(isThere).map((row) => update('booth', row.id, { enterpriseId: null })),
    ]
    return ok({ changes, value: null })
  })
}
