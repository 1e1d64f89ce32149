import { attendee } from '../records/attendee.ts'
import type { DayContext } from './dayContext.ts'
import { recordCells } from './recordCells.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** Everybody who is registered, with their badge and when they came that day. */
export function attendeeSheet({ records, language, nameOf, holders, firstEntries }: DayContext): TableSheet {
  const cells = recordCells(attendee, language, nameOf)
  const [inForce, none] = [sheetWords.inForce[language], sheetWords.none[language]]
  return tableOf(
    sheetNames.attendees[language],
    [
      ...cells.columns,
      { header: sheetWords.badge[language], width: 10, format: 'text' },
      { header: sheetWords.firstEntry[language], width: 20, format: 'instant' },
      { header: sheetWords.registeredAt[language], width: 20, format: 'instant' },
    ],
    records.attendees,
    (record) => [
      ...cells.cellsOf(record),
      holders.has(record.id) ? inForce : none,
      firstEntries.get(record.id) ?? null,
      record.createdAt,
    ],
  )
}
