import { attendee } from '../records/attendee.ts'
import { enterprise } from '../records/enterprise.ts'
import type { DayContext } from './dayContext.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** What this station holds that somebody must still decide; a line says so when there is nothing. */
export function conflictSheet({ records, language, nameOf }: DayContext): TableSheet {
  const twinsAmong = (list: readonly Twin[], kind: string) =>
    list.flatMap(({ id, name, possibleTwinOf, createdAt }) => {
      // Without the other side the pair is closed, as in the inbox.
      const other = possibleTwinOf === null || possibleTwinOf === id ? undefined : nameOf(possibleTwinOf)
      return other === undefined ? [] : [[sheetWords.possibleTwin[language], kind, name, other, createdAt]]
    })
  const twins = [
    ...twinsAmong(records.attendees, attendee.label[language]),
    ...twinsAmong(records.enterprises, enterprise.label[language]),
  ]
  return tableOf(
    sheetNames.conflicts[language],
    [
      { header: sheetWords.conflict[language], width: 32, format: 'text' },
      { header: sheetWords.kind[language], width: 14, format: 'text' },
      { header: sheetWords.name[language], width: 30, format: 'text' },
      { header: sheetWords.other[language], width: 30, format: 'text' },
      { header: sheetWords.registeredAt[language], width: 20, format: 'instant' },
    ],
    twins.length === 0 ? [[sheetWords.noConflict[language]]] : twins,
    (cells) => cells,
  )
}

interface Twin {
  readonly id: string
  readonly name: string
  readonly possibleTwinOf: string | null
  readonly createdAt: string
}
