import type { ChoiceId } from '../reference/defineChoices.ts'
import type { officeRoles } from '../reference/officeRoles.ts'

export type OfficeRole = ChoiceId<typeof officeRoles>

/** What staff of the office can be allowed to do on the server's console. */
export const officeActions = [
  'account.manage',
  'fair.create',
  'fair.view',
  'report.export',
  'station.enrol',
  'station.revoke',
  'retention.manage',
  'fair.erase',
  'audit.view',
] as const
export type OfficeAction = (typeof officeActions)[number]

/** Who may do what. docs/server.md shows the same table; a test keeps the two equal. */
const allowed: Readonly<Record<OfficeRole, readonly OfficeAction[]>> = {
  administrator: officeActions,
  officer: ['fair.create', 'fair.view', 'report.export', 'station.enrol', 'station.revoke', 'retention.manage'],
  auditor: ['fair.view', 'audit.view'],
}

export const officeMay = (role: OfficeRole, action: OfficeAction): boolean => allowed[role].includes(action)
