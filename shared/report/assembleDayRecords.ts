import { claimBySerial } from '../checkin/claimBySerial.ts'
import { currentIds } from '../checkin/followMerge.ts'
import { maskPhone } from '../identifiers/maskPhone.ts'
import type { DayRecords } from './dayRecords.ts'

/**
 * `lists`: as they were read, removed records left out, merged people still among them.
 * What a report is made of, whoever read it: a station from its own database, the server from the folded log. Facts keep
 * the id they were written with; here they stand for the person whom two records turned out to be.
 */
export function assembleDayRecords(lists: DayRecords, { withPhones }: { readonly withPhones: boolean }): DayRecords {
  const currentId = currentIds(lists.attendees)
  const current = <T extends { readonly attendeeId: string | null }>(fact: T): T => {
    const id = fact.attendeeId === null ? null : currentId(fact.attendeeId)
    return id === fact.attendeeId ? fact : { ...fact, attendeeId: id }
  }
  const claim = claimBySerial(lists.badges)
  const shown = (phone: string | null): string | null => (phone === null || withPhones ? phone : maskPhone(phone))
  return {
    ...lists,
    enterprises: lists.enterprises.map((each) => ({ ...each, contactPhone: shown(each.contactPhone) })),
    attendees: lists.attendees
      .filter((attendee) => attendee.mergedInto === null)
      .map((attendee) => {
        const { possibleTwinOf, phone } = attendee
        return {
          ...attendee,
          possibleTwinOf: possibleTwinOf === null ? null : currentId(possibleTwinOf),
          phone: shown(phone),
        }
      }),
    badges: lists.badges.map(current),
    scans: lists.scans.map((scan) => current(claim(scan))),
    intentions: lists.intentions.map(current),
    assistanceCases: lists.assistanceCases === null ? null : lists.assistanceCases.map(current),
  }
}
