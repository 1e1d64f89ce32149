import { attempt } from '#renderer/db/attempt.ts'
import { addEnrolment } from '#renderer/db/enrolments.ts'
import type { Station } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { Platform, RequestOf } from '#shared/ipc/bridge.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import type { SyncDesk } from './openSync.ts'

interface Enrolling {
  readonly station: Station
  readonly platform: Platform
  readonly sync: SyncDesk
}

/**
 * Enrols this computer at the server that somebody looked at (sync:inspect), and begins to sync. With `adopt` the
 * server takes over that fair of this computer with its whole log; else the code's fair comes here beside the others.
 */
export async function enrolStation(
  { station, platform, sync }: Enrolling,
  request: RequestOf<'sync:enrol'>,
): Promise<Result<Enrolment>> {
  const enrolled = await platform.call('sync:enrol', request)
  if (!enrolled.ok) return enrolled
  const { enrolment } = enrolled.value
  const { fairId, stationId } = enrolment
  const kept = await attempt(async () => ok(await addEnrolment(station.db, enrolment)))
  if (!kept.ok) return kept
  sync.keep({ fairId, stationId })
  return ok(enrolment)
}
