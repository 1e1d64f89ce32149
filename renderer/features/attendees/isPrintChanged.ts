import type { AttendeeFile } from '#renderer/flows/attendee/readAttendee.ts'
import type { AttendeeDetails } from '#renderer/flows/attendee/saveAttendee.ts'

/** Whether a badge printed before the change says something else: name, kind, and whom the person comes for. */
export const isPrintChanged = (
  { attendee, university }: Pick<AttendeeFile, 'attendee' | 'university'>,
  details: Pick<AttendeeDetails, 'name' | 'kind' | 'enterpriseId' | 'university' | 'title'>,
): boolean =>
  details.name !== attendee.name ||
  details.kind !== attendee.kind ||
  details.enterpriseId !== attendee.enterpriseId ||
  details.university?.name !== university?.name ||
  // The title stands in the place of an enterprise or university (saveBadgePdf).
  (details.enterpriseId === null && details.university === null && details.title !== attendee.title)
