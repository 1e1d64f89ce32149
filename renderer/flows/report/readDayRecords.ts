import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { currentIds } from '#shared/checkin/followMerge.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { RecordKind, RowFor } from '#shared/records/registry.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'

/** Everything that a fair's report is made of; undefined when the fair is not on this computer. */
export async function readDayRecords(
  db: FairDeskDatabase,
  fairId: string,
  { withAssistance }: { readonly withAssistance: boolean },
): Promise<DayRecords | undefined> {
  const fair = await db.records('fair').get(fairId)
  if (fair === undefined) return undefined
  const read = async <K extends RecordKind>(kind: K): Promise<readonly (RowFor<K> & RecordBase)[]> => {
    const rows = await db.table<RowFor<K> & RecordBase, string>(kind).where('fairId').equals(fairId).toArray()
    return rows.filter((row) => row.removedAt === null)
  }
  const people = await read('attendee')
  const currentId = currentIds(people)
  // Facts keep the id they were written with; here they stand for the person whom two records turned out to be.
  const current = <T extends { readonly attendeeId: string | null }>(fact: T): T => {
    const id = fact.attendeeId === null ? null : currentId(fact.attendeeId)
    return id === fact.attendeeId ? fact : { ...fact, attendeeId: id }
  }
  return {
    fair,
    gates: await read('gate'),
    booths: await read('booth'),
    enterprises: await read('enterprise'),
    positions: await read('position'),
    universities: await read('university'),
    attendees: people.filter((attendee) => attendee.mergedInto === null),
    badges: (await read('badge')).map(current),
    scans: (await read('scan')).map(current),
    intentions: (await read('intention')).map(current),
    assistanceCases: withAssistance ? (await read('assistanceCase')).map(current) : null,
  }
}
