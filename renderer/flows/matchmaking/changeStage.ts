import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Stage } from './recordIntention.ts'

/** How far a student and an enterprise have come by now. RECORD_NOT_FOUND when it is gone, or has no stages. */
export function changeStage(
  station: Station,
  writer: Writer,
  intentionId: string,
  stage: Stage,
): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'intention.record', kinds: ['intention'] }, async (db) => {
    const row = await db.records('intention').get(intentionId)
    if (row === undefined || row.removedAt !== null || row.attendeeId === null || row.fairId !== writer.fairId)
      return fail('RECORD_NOT_FOUND')
    return ok({ changes: row.stage === stage ? [] : [update('intention', intentionId, { stage })], value: null })
  })
}
