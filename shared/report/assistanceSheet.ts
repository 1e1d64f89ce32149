import { assistanceCase } from '../records/assistanceCase.ts'
import type { DayContext } from './dayContext.ts'
import { recordCells } from './recordCells.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** Who is helped and by whom, for the roles that may know; what was said in confidence never leaves in a workbook. */
export function assistanceSheet({ records, people, language, nameOf }: DayContext): readonly TableSheet[] {
  if (records.assistanceCases === null) return []
  const cells = recordCells(assistanceCase, language, nameOf)
  return [
    tableOf(
      sheetNames.assistance[language],
      [
        { header: sheetWords.student[language], width: 16, format: 'text' },
        { header: sheetWords.university[language], width: 24, format: 'text' },
        { header: sheetWords.major[language], width: 20, format: 'text' },
        ...cells.columns,
        { header: sheetWords.openedAt[language], width: 20, format: 'instant' },
      ],
      records.assistanceCases,
      (record) => {
        const student = people.get(record.attendeeId)
        return [
          student?.name ?? null,
          nameOf(student?.universityId ?? '') ?? null,
          student?.major ?? null,
          ...cells.cellsOf(record),
          record.createdAt,
        ]
      },
    ),
  ]
}
