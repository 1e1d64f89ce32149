import { z } from 'zod'
import type { AccountView, FairView } from '#shared/office/officeShapes.ts'
import type { AccountRow } from '../repositories/accounts.ts'
import type { FairEntry } from '../repositories/fairs.ts'

/** Rows as the console is told of them (shared/office/officeShapes.ts). */
export const showAccount = (row: AccountRow): AccountView => ({
  accountId: row.account_id,
  name: row.name,
  role: row.role,
  isDisabled: row.disabled_at !== null,
})

export const showFair = (row: FairEntry): FairView => ({
  fairId: row.fair_id,
  name: row.name,
  kind: row.kind,
  region: row.region,
  series: row.series,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  eraseOn: row.erase_on,
  erasedAt: row.erased_at,
})

export const fairPath = z.object({ fairId: z.uuid() })
