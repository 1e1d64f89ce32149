import type { AttendeeFile } from '#renderer/flows/attendee/readAttendee.ts'
import type { AttendeeDetails } from '#renderer/flows/attendee/saveAttendee.ts'

type Details = Pick<AttendeeDetails, 'name' | 'kind' | 'enterpriseId' | 'university' | 'title' | 'major'>

/**
 * Whether a badge printed before the change says something else. Name and kind are in its code too, whatever the design
 * shows.
 */
export function isPrintChanged(
  { attendee, university, printed }: Pick<AttendeeFile, 'attendee' | 'university' | 'printed'>,
  details: Details,
): boolean {
  const isOrganisationChanged =
    details.enterpriseId !== attendee.enterpriseId ||
    details.university?.name !== university?.name ||
    // The title stands in the place of an enterprise or university (readHolders).
    (details.enterpriseId === null && details.university === null && details.title !== attendee.title)
  return (
    details.name !== attendee.name ||
    details.kind !== attendee.kind ||
    (printed.has('organisation') && isOrganisationChanged) ||
    (printed.has('booth') && details.enterpriseId !== attendee.enterpriseId) ||
    (printed.has('title') && details.title !== attendee.title) ||
    (printed.has('major') && details.major !== attendee.major)
  )
}
