import { degrees } from '../reference/degrees.ts'
import { breakdown, type Counted, countBy } from './breakdown.ts'
import type { DayContext } from './dayContext.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import type { TableSheet } from './sheet.ts'

/** Universities with their students and delegates, and what came of it for each. */
export function universityBreakdown(context: DayContext): TableSheet {
  const { records, language, nameOf } = context
  const groupOf = ({ universityId }: { readonly universityId: string | null }) => universityId
  const isOfUniversity = ({ kind }: Person) => kind === 'student' || kind === 'delegate'
  const delegates = records.attendees.filter(({ kind }) => kind === 'delegate')
  const cooperations = records.intentions.filter(({ cooperationKind }) => cooperationKind !== null)
  return breakdown(context, {
    name: sheetNames.byUniversity[language],
    header: sheetWords.university[language],
    width: 30,
    labelOf: (id) => nameOf(id) ?? id,
    counted: [
      ...studentCounts(context, groupOf, isOfUniversity),
      { header: sheetWords.delegates[language], counts: countBy(delegates, groupOf) },
      { header: sheetWords.cooperations[language], counts: countBy(cooperations, groupOf) },
    ],
  })
}

export const majorBreakdown = (context: DayContext): TableSheet =>
  breakdown(context, {
    name: sheetNames.byMajor[context.language],
    header: sheetWords.major[context.language],
    width: 28,
    labelOf: (major) => major,
    counted: studentCounts(context, ({ major }) => major, isStudent),
  })

export const degreeBreakdown = (context: DayContext): TableSheet =>
  breakdown(context, {
    name: sheetNames.byDegree[context.language],
    header: sheetWords.degree[context.language],
    width: 16,
    labelOf: (key) => (degrees.has(key) ? degrees.label(key, context.language) : key),
    counted: studentCounts(context, ({ degree }) => degree, isStudent),
  })

type Person = DayContext['records']['attendees'][number]

const isStudent = ({ kind }: Person): boolean => kind === 'student'

/** Students registered, people admitted, intentions and how many of these led to an offer. */
function studentCounts(
  { records, people, firstEntries, language }: DayContext,
  groupOf: (person: Person) => string | null,
  isAmong: (person: Person) => boolean,
): readonly Counted[] {
  const among = records.attendees.filter(isAmong)
  const intentions = records.intentions.flatMap(({ attendeeId, stage }) => {
    const person = people.get(attendeeId ?? '')
    return person === undefined ? [] : [{ person, stage }]
  })
  return [
    { header: sheetWords.students[language], counts: countBy(among.filter(isStudent), groupOf) },
    {
      header: sheetWords.admittedPeople[language],
      counts: countBy(
        among.filter(({ id }) => firstEntries.has(id)),
        groupOf,
      ),
    },
    {
      header: sheetWords.studentIntentions[language],
      counts: countBy(intentions, ({ person }) => groupOf(person)),
    },
    {
      header: sheetWords.offers[language],
      counts: countBy(
        intentions.filter(({ stage }) => stage === 'offer' || stage === 'signed'),
        ({ person }) => groupOf(person),
      ),
    },
  ]
}
