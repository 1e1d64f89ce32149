import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { ImportContext, KnownFair } from '#shared/import/importContext.ts'
import { type ParsedTable, refusedNames } from '#shared/import/parseTable.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import { planTable } from '#shared/import/planTable.ts'
import type { OpenedValues } from './openedValues.ts'
import { readKnown, readRemembered } from './readKnown.ts'

export type PlanSettings = Pick<ImportContext, 'reference' | 'decisions' | 'consent' | 'isSensitiveAllowed'>

export interface Planned {
  readonly plan: TablePlan
  /** What the plan was made against. */
  readonly known: KnownFair
}

/** What a table would change in the fair as it stands now. In a transaction only database reads are awaited. */
export async function planLooked(
  db: FairDeskDatabase,
  fairId: string,
  table: ParsedTable,
  settings: PlanSettings,
  opened: OpenedValues,
): Promise<Planned> {
  const [known, remembered] = await Promise.all([readKnown(db, fairId, table.kind, opened), readRemembered(db, fairId)])
  const context: ImportContext = { ...settings, known, remembered, guessedKind: table.attendeeKind }
  return { plan: planTable(table.kind, table.parsed, refusedNames(table), context), known }
}
