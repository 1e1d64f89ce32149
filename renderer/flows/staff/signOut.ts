import { attempt } from '#renderer/db/attempt.ts'
import { writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'

/** Nobody is at work here until the next PIN. */
export const signOut = (station: Station): Promise<Result<null>> =>
  attempt(async () => {
    await writeSetting(station.db, 'session', null)
    return ok(null)
  })
