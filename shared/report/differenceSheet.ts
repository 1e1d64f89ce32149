import type { DayContext } from './dayContext.ts'
import type { Difference } from './findDifferences.ts'
import { differenceLabels, meaningLabels, sheetNames, sheetWords, verdictLabels } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** Every difference of the reconciliation, one a line; a line says so when there is none. */
export function differenceSheet({ language, nameOf }: DayContext, differences: readonly Difference[]): TableSheet {
  const lines = differences.map((found) => [
    found.day,
    differenceLabels[found.kind][language],
    found.at,
    nameOf(found.gateId ?? '') ?? null,
    nameOf(found.attendeeId ?? '') ?? null,
    found.serial,
    found.verdict === null ? null : verdictLabels[found.verdict][language],
    found.meaning === null ? null : meaningLabels[found.meaning][language],
    found.reason,
  ])
  return tableOf(
    sheetNames.differences[language],
    [
      { header: sheetWords.day[language], width: 12, format: 'day' },
      { header: sheetWords.item[language], width: 30, format: 'text' },
      { header: sheetWords.at[language], width: 20, format: 'instant' },
      { header: sheetWords.gate[language], width: 14, format: 'text' },
      { header: sheetWords.name[language], width: 16, format: 'text' },
      { header: sheetWords.serial[language], width: 20, format: 'text' },
      { header: sheetWords.verdict[language], width: 18, format: 'text' },
      { header: sheetWords.countsAs[language], width: 12, format: 'text' },
      { header: sheetWords.reason[language], width: 30, format: 'text' },
    ],
    lines.length === 0 ? [[null, sheetWords.noDifference[language]]] : lines,
    (cells) => cells,
  )
}
