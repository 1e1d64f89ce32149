import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { assembleDayRecords } from '#shared/report/assembleDayRecords.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import { isThere } from '../record/isThere.ts'

/** Everything that a fair's report is made of; undefined when the fair is not on this computer. */
export async function readDayRecords(
  db: FairDeskDatabase,
  fairId: string,
  { withAssistance, withPhones }: { readonly withAssistance: boolean; readonly withPhones: boolean },
): Promise<DayRecords | undefined> {
  const fair = await db.records('fair').get(fairId)
  if (fair === undefined) return undefined
  const read = async <K extends RecordKind>(kind: K) => (await readOfFair(db, kind, fairId)).filter(isThere)
  // Side by side: while one kind is unpacked here, the database looks for the next.
  const [people, badges, scans, headcounts, intentions, gates, booths, enterprises, positions, universities, cases] =
    await Promise.all([
      read('attendee'),
      read('badge'),
      read('scan'),
      read('headcount'),
      read('intention'),
      read('gate'),
      read('booth'),
      read('enterprise'),
      read('position'),
      read('university'),
      withAssistance ? read('assistanceCase') : null,
    ])
  return assembleDayRecords(
    {
      fair,
      gates,
      booths,
      enterprises,
      positions,
      universities,
      attendees: people,
      badges,
      scans,
      headcounts,
      intentions,
      assistanceCases: cases,
    },
    { withPhones },
  )
}
