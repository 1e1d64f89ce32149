import { z } from 'zod'
import { fairKinds } from '#shared/reference/fairKinds.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import type { AccountRow } from '../repositories/accounts.ts'
import type { FairEntry } from '../repositories/fairs.ts'

/** What the console sends and is told. Objects that come in may have nothing that is not said here. */
export const accountName = z.string().trim().min(1).max(60)
/** Long rather than mixed: NIST SP 800-63B. */
export const newPassword = z.string().min(12).max(200)

export const accountShape = z.object({
  accountId: z.string(),
  name: z.string(),
  role: z.enum(officeRoles.ids),
  isDisabled: z.boolean(),
})
export const showAccount = (row: AccountRow): z.infer<typeof accountShape> => ({
  accountId: row.account_id,
  name: row.name,
  role: row.role,
  isDisabled: row.disabled_at !== null,
})

export const fairInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(fairKinds.ids),
  region: z.string().trim().max(60),
  series: z.string().trim().min(1).max(100).nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})

export const fairShape = z.object({
  fairId: z.string(),
  ...fairInput.shape,
  eraseOn: z.string().nullable(),
  erasedAt: z.number().nullable(),
})
export const showFair = (row: FairEntry): z.infer<typeof fairShape> => ({
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

export const codeInput = z.strictObject({
  role: z.enum(stationRoles.ids),
  stationName: z.string().trim().min(1).max(60),
})
export const codeShape = z.object({ code: z.string(), expiresAt: z.number() })

export const fairPath = z.object({ fairId: z.uuid() })
export const done = z.object({ done: z.literal(true) })
