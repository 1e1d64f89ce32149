import { enterprise } from '../records/enterprise.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { degrees } from '../reference/degrees.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import type { DayContext } from './dayContext.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** Between students and enterprises, with how far each has come. */
export function studentIntentionSheet({ records, people, language, nameOf }: DayContext): TableSheet {
  const named = (id: string | null | undefined) => nameOf(id ?? '') ?? null
  return tableOf(
    sheetNames.studentIntentions[language],
    [
      { header: sheetWords.at[language], width: 20, format: 'instant' },
      { header: sheetWords.student[language], width: 16, format: 'text' },
      { header: sheetWords.university[language], width: 24, format: 'text' },
      { header: sheetWords.major[language], width: 20, format: 'text' },
      { header: sheetWords.degree[language], width: 10, format: 'text' },
      { header: enterprise.label[language], width: 32, format: 'text' },
      { header: sheetWords.position[language], width: 22, format: 'text' },
      { header: sheetWords.stage[language], width: 12, format: 'text' },
      { header: sheetWords.note[language], width: 30, format: 'text' },
    ],
    records.intentions.filter(({ attendeeId }) => attendeeId !== null),
    (intention) => {
      const person = people.get(intention.attendeeId ?? '')
      const degree = person?.degree ?? null
      return [
        intention.createdAt,
        person?.name ?? null,
        named(person?.universityId),
        person?.major ?? null,
        degree === null ? null : degrees.label(degree, language),
        named(intention.enterpriseId),
        named(intention.positionId),
        intention.stage === null ? null : intentionStages.label(intention.stage, language),
        intention.note,
      ]
    },
  )
}

/** Between universities and enterprises, the five kinds one after the other. */
export function cooperationSheet({ records, language, nameOf }: DayContext): TableSheet {
  const cooperations = cooperationKinds.ids.flatMap((kind) =>
    records.intentions.filter(({ cooperationKind }) => cooperationKind === kind),
  )
  return tableOf(
    sheetNames.cooperations[language],
    [
      { header: sheetWords.cooperation[language], width: 18, format: 'text' },
      { header: enterprise.label[language], width: 32, format: 'text' },
      { header: sheetWords.university[language], width: 28, format: 'text' },
      { header: sheetWords.note[language], width: 40, format: 'text' },
      { header: sheetWords.at[language], width: 20, format: 'instant' },
    ],
    cooperations,
    ({ cooperationKind, enterpriseId, universityId, note, createdAt }) => [
      cooperationKind === null ? null : cooperationKinds.label(cooperationKind, language),
      nameOf(enterpriseId) ?? null,
      nameOf(universityId ?? '') ?? null,
      note,
      createdAt,
    ],
  )
}
