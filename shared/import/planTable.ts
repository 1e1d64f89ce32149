import type { ImportKind } from './importColumns.ts'
import type { ImportContext } from './importContext.ts'
import { nameByCode } from './nameByCode.ts'
import type { ParsedRow } from './parseRow.ts'
import { planAssistance } from './planAssistance.ts'
import { planAttendees } from './planAttendees.ts'
import { PlanBook, type TablePlan } from './planBook.ts'
import { planBooths } from './planBooths.ts'
import { planEnterprises } from './planEnterprises.ts'
import { planUniversities } from './planUniversities.ts'

/**
 * What a table would change in the fair. Pure, so that the preview and the transaction that saves decide alike; rows
 * with faults take no part. `refusedRows`: where those stand, by the name in them.
 */
export function planTable(
  kind: ImportKind,
  rows: readonly ParsedRow[],
  refusedRows: ReadonlyMap<string, number>,
  context: ImportContext,
): TablePlan {
  const book = new PlanBook()
  const readable = rows.filter((row) => row.faults.length === 0)
  switch (kind) {
    case 'attendee':
      planAttendees(readable, context, book)
      break
    case 'enterprise':
      planEnterprises(readable, context, book, { refusedRows, isNamedOnly: false })
      break
    case 'position':
      planEnterprises(nameByCode(readable, context.known.enterprises, book), context, book, {
        refusedRows: new Map(),
        isNamedOnly: true,
      })
      break
    case 'university':
      planUniversities(readable, context, book)
      break
    case 'booth':
      planBooths(readable, context, book)
      break
    case 'assistanceCase':
      planAssistance(readable, context, book)
      break
  }
  return book
}
