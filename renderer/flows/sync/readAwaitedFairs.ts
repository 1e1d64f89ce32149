import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'

/** Fairs that this computer is enrolled for and that are not here yet. */
export async function readAwaitedFairs(db: FairDeskDatabase): Promise<readonly Enrolment[]> {
  const enrolments = Object.values(await readSetting(db, 'enrolments'))
  const fairs = await db.records('fair').bulkGet(enrolments.map((one) => one.fairId))
  return enrolments.filter((_one, index) => fairs[index] === undefined)
}
