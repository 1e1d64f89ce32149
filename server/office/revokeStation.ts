import { fail, ok, type Result } from '#shared/errors/result.ts'
import { stations } from '../repositories/stations.ts'
import type { ServerContext } from '../serverContext.ts'
import { recordAudit } from './recordAudit.ts'

/** From the next request on the station is refused. What it sent stays; what it did not send stays on it. */
export async function revokeStation(
  context: ServerContext,
  { fairId, stationId, actor }: { fairId: string; stationId: string; actor: string },
): Promise<Result<null>> {
  return context.database.transaction(async (tx) => {
    if (!(await stations.revoke(tx, fairId, stationId, context.now()))) return fail('STATION_UNKNOWN')
    await recordAudit(context, tx, { actor, action: 'station.revoke', fairId, subject: stationId })
    return ok(null)
  })
}
