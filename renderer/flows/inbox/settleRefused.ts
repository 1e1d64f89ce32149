import { attempt } from '#renderer/db/attempt.ts'
import { instantNow, type Station } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'

/** Somebody has seen to it. The change itself stays on this computer. */
export const settleRefused = (station: Station, opId: string): Promise<Result<null>> =>
  attempt(async () => {
    await station.db.syncRejected.update(opId, { settledAt: instantNow(station) })
    return ok(null)
  })
