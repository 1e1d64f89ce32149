import type { Migration } from './migration.ts'
import { officeTables } from './migrations/0001-officeTables.ts'
import { syncTables } from './migrations/0002-syncTables.ts'
import { officeNumbers } from './migrations/0003-officeNumbers.ts'
import { enrolmentAgain } from './migrations/0004-enrolmentAgain.ts'
import { attachmentTables } from './migrations/0005-attachments.ts'

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [
  officeTables,
  syncTables,
  officeNumbers,
  enrolmentAgain,
  attachmentTables,
]
