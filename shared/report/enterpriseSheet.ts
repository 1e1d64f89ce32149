import { enterprise } from '../records/enterprise.ts'
import type { DayContext } from './dayContext.ts'
import { recordCells } from './recordCells.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** The enterprises with their booths and how many positions each brought. */
export function enterpriseSheet({ records, language, nameOf }: DayContext): TableSheet {
  const cells = recordCells(enterprise, language, nameOf)
  const booths = Map.groupBy(records.booths, (booth) => booth.enterpriseId)
  const positions = Map.groupBy(records.positions, ({ enterpriseId }) => enterpriseId)
  return tableOf(
    sheetNames.enterprises[language],
    [
      ...cells.columns,
      { header: sheetWords.booths[language], width: 14, format: 'text' },
      { header: sheetWords.positionCount[language], width: 10, format: 'count' },
    ],
    records.enterprises,
    (record) => [
      ...cells.cellsOf(record),
      (booths.get(record.id) ?? []).map(({ number }) => number).join('、'),
      positions.get(record.id)?.length ?? 0,
    ],
  )
}
