import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import { currentIds } from '#shared/checkin/followMerge.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import type { RecordKind } from '#shared/records/registry.ts'
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
  const [people, badges, scans, intentions, gates, booths, enterprises, positions, universities, cases] =
    await Promise.all([
      read('attendee'),
      read('badge'),
      read('scan'),
      read('intention'),
      read('gate'),
      read('booth'),
      read('enterprise'),
      read('position'),
      read('university'),
      withAssistance ? read('assistanceCase') : null,
    ])
  const currentId = currentIds(people)
  // Facts keep the id they were written with; here they stand for the person whom two records turned out to be.
  const current = <T extends { readonly attendeeId: string | null }>(fact: T): T => {
    const id = fact.attendeeId === null ? null : currentId(fact.attendeeId)
    return id === fact.attendeeId ? fact : { ...fact, attendeeId: id }
  }
  return {
    fair,
    gates,
    booths,
    enterprises,
    positions,
    universities,
    attendees: people
      .filter((attendee) => attendee.mergedInto === null)
      .map((attendee) => {
        const { possibleTwinOf, phone } = attendee
        return {
          ...attendee,
          possibleTwinOf: possibleTwinOf === null ? null : currentId(possibleTwinOf),
          phone: phone === null || withPhones ? phone : maskPhone(phone),
        }
      }),
    badges: badges.map(current),
    scans: scans.map(current),
    intentions: intentions.map(current),
    assistanceCases: cases === null ? null : cases.map(current),
  }
}
