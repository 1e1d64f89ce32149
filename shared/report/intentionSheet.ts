import { enterprise } from '../records/enterprise.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import type { DayRecords } from './dayRecords.ts'
import type { NameOf, WordLanguage } from './recordCells.ts'
import { sheetWords } from './reportWords.ts'
import { instantCell, type Sheet, textCell } from './sheet.ts'

/** Both sorts of intentions in one list: with a university by kind of cooperation, with a student by stage. */
export function intentionSheet(records: DayRecords, nameOf: NameOf, language: WordLanguage): Sheet {
  const named = (id: string | null) => textCell(id === null ? null : nameOf(id))
  return {
    name: sheetWords.intentions[language],
    columns: [
      { header: enterprise.label[language], width: 32 },
      { header: sheetWords.counterpart[language], width: 24 },
      { header: sheetWords.cooperation[language], width: 18 },
      { header: sheetWords.position[language], width: 22 },
      { header: sheetWords.stage[language], width: 12 },
      { header: sheetWords.note[language], width: 30 },
      { header: sheetWords.at[language], width: 20 },
    ],
    rows: records.intentions.map((intention) => [
      named(intention.enterpriseId),
      named(intention.attendeeId ?? intention.universityId),
      textCell(intention.cooperationKind === null ? null : cooperationKinds.label(intention.cooperationKind, language)),
      named(intention.positionId),
      textCell(intention.stage === null ? null : intentionStages.label(intention.stage, language)),
      textCell(intention.note),
      instantCell(intention.createdAt),
    ]),
  }
}
