import { fill } from '../errors/fill.ts'
import { enterprise } from '../records/enterprise.ts'
import { position } from '../records/position.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import type { DayContext } from './dayContext.ts'
import { recordCells } from './recordCells.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableColumn, type TableSheet, tableOf } from './sheet.ts'

/** More names than this are counted only: the job intentions list everybody. */
const maxNames = 30

/** The positions, each with how many students want it, how far they have come, and their names. */
export function positionSheet({ records, language, nameOf }: DayContext): TableSheet {
  const cells = recordCells(position, language, nameOf)
  const applications = Map.groupBy(
    records.intentions.filter(({ attendeeId }) => attendeeId !== null),
    ({ positionId }) => positionId,
  )
  const stages = intentionStages.options(language)
  return tableOf(
    sheetNames.positions[language],
    [
      { header: enterprise.label[language], width: 32, format: 'text' },
      ...cells.columns,
      { header: sheetWords.applicants[language], width: 10, format: 'count' },
      ...stages.map(({ label }): TableColumn => ({ header: label, width: 10, format: 'count' })),
      { header: sheetWords.applicantNames[language], width: 60, format: 'text' },
    ],
    records.positions,
    (record) => {
      const own = applications.get(record.id) ?? []
      return [
        nameOf(record.enterpriseId) ?? null,
        ...cells.cellsOf(record),
        own.length,
        ...stages.map(({ value }) => own.filter(({ stage }) => stage === value).length),
        namesOf(own.flatMap(({ attendeeId }) => nameOf(attendeeId ?? '') ?? [])),
      ]
    },
  )

  function namesOf(names: readonly string[]): string {
    const shown = names.slice(0, maxNames).join('、')
    return names.length <= maxNames ? shown : `${shown} ${fill(sheetWords.andMore[language], { count: names.length })}`
  }
}
