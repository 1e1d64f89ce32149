import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/**
 * Inside a plan whose kinds name staffMember: ACCESS_ORGANISER unless the person at work is an organiser. The station's
 * role says what may be done at a computer, this says by whom.
 */
export async function requireOrganiser(db: FairDeskDatabase, writer: Writer): Promise<Result<null>> {
  const staff = await db.records('staffMember').get(writer.staffId)
  return staff !== undefined && staff.removedAt === null && staff.isOrganiser ? ok(null) : fail('ACCESS_ORGANISER')
}
