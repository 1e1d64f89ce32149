import { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { DayContext } from './dayContext.ts'
import { meaningLabels, sheetNames, sheetWords, verdictLabels } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** Every scan of the day with what the gate said and what it counts as; a fact that takes one back counts as nothing. */
export function scanSheet({ scans, meanings, personOf, language, nameOf }: DayContext): TableSheet {
  return tableOf(
    sheetNames.scans[language],
    [
      { header: sheetWords.at[language], width: 20, format: 'instant' },
      { header: sheetWords.day[language], width: 12, format: 'day' },
      { header: sheetWords.gate[language], width: 14, format: 'text' },
      { header: sheetWords.name[language], width: 16, format: 'text' },
      { header: sheetWords.kind[language], width: 12, format: 'text' },
      { header: sheetWords.organisation[language], width: 28, format: 'text' },
      { header: sheetWords.verdict[language], width: 18, format: 'text' },
      { header: sheetWords.countsAs[language], width: 12, format: 'text' },
      { header: sheetWords.serial[language], width: 20, format: 'text' },
      { header: sheetWords.reason[language], width: 24, format: 'text' },
    ],
    scans,
    (scan) => {
      const person = personOf(scan)
      const meaning = meanings.get(scan.id)
      return [
        scan.createdAt,
        scan.fairDay,
        nameOf(scan.gateId) ?? null,
        person?.name ?? null,
        person === undefined ? null : attendeeKinds.label(person.kind, language),
        nameOf(person?.universityId ?? person?.enterpriseId ?? '') ?? null,
        verdictLabels[scan.verdict][language],
        meaning === undefined ? null : meaningLabels[meaning][language],
        scan.serial,
        scan.reason,
      ]
    },
  )
}
