import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readStaff } from '../staff/readStaff.ts'
import type { OpenedSample } from './sampleMessages.ts'

/** The sample fair of this computer and its organiser, or null. */
export async function findSampleFair(db: FairDeskDatabase): Promise<OpenedSample | null> {
  const fair = await db
    .records('fair')
    .filter((row) => row.isSample && row.removedAt === null)
    .first()
  if (fair === undefined) return null
  const organiser = (await readStaff(db, fair.id)).find((person) => person.isOrganiser)
  return organiser === undefined ? null : { fairId: fair.id, staffId: organiser.id }
}
