import { attendeeList } from './attendeeList.ts'
import type { ExportList } from './defineList.ts'
import { enterpriseList } from './enterpriseList.ts'
import { intentionList } from './intentionList.ts'

/** The lists that can leave as a file, by the kind of their records. */
const lists = {
  attendee: attendeeList,
  enterprise: enterpriseList,
  intention: intentionList,
}

export type ListKind = keyof typeof lists

export const exportLists: Readonly<Record<ListKind, ExportList>> = lists
