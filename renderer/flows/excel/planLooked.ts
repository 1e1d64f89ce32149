import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { ImportContext, KnownFair } from '#shared/import/importContext.ts'
import { type ParsedTable, refusedNames } from '#shared/import/parseTable.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import { planTable } from '#shared/import/planTable.ts'
import type { OpenedValues } from './openedValues.ts'
import { readKnown, readRemembered } from './readKnown.ts'

export type PlanSettings = Pick<ImportContext, 'reference' | 'decisions' | 'consent' | 'isSensitiveAllowed'>

/** A plan, and by what is known whether it still holds. */
export interface PlanMark {
  readonly plan: TablePlan
  readonly fairId: string
  /** Where the outbox stood when the fair was read: every commit moves it, also one of sync. */
  readonly lastSeq: unknown
}

export interface Planned {
  readonly mark: PlanMark
  /** What the plan was made against: large, so nobody keeps it. */
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
  const lastSeq = await lastSeqOf(db)
  const [known, remembered] = await Promise.all([readKnown(db, fairId, table.kind, opened), readRemembered(db, fairId)])
  const context: ImportContext = { ...settings, known, remembered, guessedKind: table.attendeeKind }
  const plan = planTable(table.kind, table.parsed, refusedNames(table), context)
  return { mark: { plan, fairId, lastSeq }, known }
}

/**
 * The plan of a look for a save of the same table that asks for nothing else; null where it has to be made anew. For a
 * long list of new people that is most of the time until their first record is written. `isSensitiveAllowed`: at the look.
 */
export async function planAsLooked(
  db: FairDeskDatabase,
  fairId: string,
  looked: PlanMark,
  isSensitiveAllowed: boolean,
  { consent, decisions }: PlanSettings,
): Promise<TablePlan | null> {
  if (isSensitiveAllowed || Object.keys(decisions).length > 0 || !bringsOnlyNew(looked.plan)) return null
  const isAsItWas = looked.fairId === fairId && looked.lastSeq === (await lastSeqOf(db))
  return isAsItWas ? withConsent(looked.plan, consent) : null
}

const lastSeqOf = (db: FairDeskDatabase): PromiseLike<unknown> => db.outbox.toCollection().lastKey()

/** The consent of an import changes nothing in a plan but what new people come with, unless the fair's own are changed. */
const bringsOnlyNew = ({ updates, cases }: TablePlan): boolean => updates.length === 0 && cases.length === 0

const withConsent = (plan: TablePlan, consent: PlanSettings['consent']): TablePlan => ({
  ...plan,
  // Counted when it is asked for, so that a copy has to ask.
  addedByName: plan.addedByName,
  creates: plan.creates.map((create) =>
    create.kind === 'attendee' ? { ...create, values: { ...create.values, consent } } : create,
  ),
})
