import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Fair } from '#shared/records/fair.ts'
import { requireOrganiser } from '../staff/requireOrganiser.ts'

export type FairDetails = Pick<Fair, 'name' | 'kind' | 'organiserName' | 'venue' | 'startsOn' | 'endsOn' | 'keyFields'>

/** Saves what was changed of a fair's details and nothing else. FAIR_DAYS_ORDER. */
export function editFair(
  station: Station,
  writer: Writer,
  set: Partial<FairDetails>,
): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'fair.manage', kinds: ['fair', 'staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const fair = await db.records('fair').get(writer.fairId)
    if (fair === undefined) return fail('RECORD_NOT_FOUND')
    const after = { ...fair, ...set }
    if (after.endsOn < after.startsOn) return fail('FAIR_DAYS_ORDER')
    return ok({ changes: [update('fair', writer.fairId, set)], value: null })
  })
}
