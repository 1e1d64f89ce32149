import type { ChoiceId } from '../reference/defineChoices.ts'
import type { stationRoles } from '../reference/stationRoles.ts'

export type StationRole = ChoiceId<typeof stationRoles>

/** Everything that a role can be allowed to do; each command names the one it needs. */
export const actions = [
  'fair.manage',
  'staff.manage',
  'station.configure',
  'enterprise.edit',
  'attendee.register',
  'attendee.import',
  'badge.design',
  'badge.issue',
  'gate.scan',
  'gate.overrule',
  'intention.record',
  'report.export',
  'sensitive.view',
  'assistance.manage',
] as const
export type Action = (typeof actions)[number]

/** Who may do what. docs/security.md shows the same table; a test keeps the two equal. */
const allowed: Readonly<Record<StationRole, readonly Action[]>> = {
  organiser: actions,
  registrationDesk: [
    'enterprise.edit',
    'attendee.register',
    'attendee.import',
    'badge.issue',
    'gate.scan',
    'gate.overrule',
    'intention.record',
    'report.export',
  ],
  gate: ['attendee.register', 'badge.issue', 'gate.scan'],
  booth: ['intention.record'],
  viewer: [],
}

export const may = (role: StationRole, action: Action): boolean => allowed[role].includes(action)
