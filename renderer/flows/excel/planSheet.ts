import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { draftAttendee } from '#shared/import/draftAttendee.ts'
import { draftEnterprise } from '#shared/import/draftEnterprise.ts'
import type { ParsedRow, RowRemark } from '#shared/import/parseRow.ts'
import { type ParsedSheet, refusedNames } from '#shared/import/parseSheet.ts'
import { type AttendeePlan, planAttendees } from '#shared/import/planAttendees.ts'
import { type EnterprisePlan, planEnterprises } from '#shared/import/planEnterprises.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import type { AddedCounts } from './importMessages.ts'
import { readKnownEnterprises, readKnownPeople } from './readKnown.ts'

/** What a sheet would change in the fair as it stands now. */
export type SheetPlan = PlanBase &
  (
    | { readonly kind: 'attendee'; readonly plan: AttendeePlan }
    | { readonly kind: 'enterprise'; readonly plan: EnterprisePlan }
  )

interface PlanBase {
  readonly added: AddedCounts
  /** Rows that go in. */
  readonly accepted: ReadonlySet<number>
  /** Faults of cells and of whole rows, in the order of the sheet. */
  readonly refused: readonly RowRemark[]
  readonly refusedRows: number
}

/** For the preview and again inside the commit: only database reads are awaited. */
export async function planSheet(
  db: FairDeskDatabase,
  fairId: string,
  sheet: ParsedSheet,
  reference: readonly UniversityEntry[],
): Promise<SheetPlan> {
  const readable = sheet.parsed.filter((row) => row.faults.length === 0)
  if (sheet.kind === 'attendee') {
    const plan = planAttendees(readable.map(draftAttendee), await readKnownPeople(db, fairId), reference)
    const accepted = new Set(plan.accepted.map(({ draft }) => draft.row))
    const added = { ...nothing, attendee: plan.accepted.length, university: plan.newUniversities.size }
    return { kind: 'attendee', plan, added, accepted, ...refusals(sheet.parsed, plan.refused) }
  }
  const plan = planEnterprises(
    readable.map(draftEnterprise),
    await readKnownEnterprises(db, fairId),
    refusedNames(sheet),
  )
  const added = {
    ...nothing,
    enterprise: plan.enterprises.length,
    position: plan.positions.length,
    booth: plan.booths.length,
  }
  return { kind: 'enterprise', plan, added, accepted: plan.acceptedRows, ...refusals(sheet.parsed, plan.refused) }
}

const nothing: AddedCounts = { attendee: 0, university: 0, enterprise: 0, position: 0, booth: 0 }

function refusals(
  parsed: readonly ParsedRow[],
  planned: readonly RowRemark[],
): Pick<PlanBase, 'refused' | 'refusedRows'> {
  const refused = [...parsed.flatMap((row) => row.faults), ...planned].sort((a, b) => a.row - b.row)
  return { refused, refusedRows: new Set(refused.map((remark) => remark.row)).size }
}
