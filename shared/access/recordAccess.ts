import { isRecordKind, type RecordKind } from '../records/registry.ts'
import { erasureKind } from '../sync/fold/recordRules.ts'
import type { View } from '../sync/server/view.ts'
import { type Action, may, type StationRole } from './permissions.ts'

/** What a role must be allowed to do, to write a record of the kind. The same on stations (their commands name it). */
export const writingAction: Readonly<Record<RecordKind, Action>> = {
  fair: 'fair.manage',
  venueHall: 'fair.manage',
  booth: 'enterprise.edit',
  gate: 'fair.manage',
  enterprise: 'enterprise.edit',
  position: 'enterprise.edit',
  university: 'attendee.import',
  attendee: 'attendee.register',
  badge: 'badge.issue',
  badgeDesign: 'badge.design',
  printJob: 'badge.issue',
  aliasRule: 'fair.manage',
  headcount: 'gate.scan',
  note: 'gate.scan',
  badgeKey: 'badge.issue',
  scan: 'gate.scan',
  intention: 'intention.record',
  assistanceCase: 'assistance.manage',
  staffMember: 'staff.manage',
  disclosure: 'sensitive.view',
}

/** A kind of a newer version is written by organisers only, until this server knows whose it is. */
export function mayWrite(role: StationRole, kind: string): boolean {
  // Erasing is the server's own; a station asks for it on the console.
  if (kind === erasureKind) return false
  return may(role, isRecordKind(kind) ? writingAction[kind] : 'fair.manage')
}

/** What a role is sent of each kind. Commits of the rest travel, so that every chain verifies. */
export const viewOf =
  (role: StationRole): View =>
  (kind) => {
    if (kind === 'assistanceCase') return may(role, 'assistance.manage') ? 'all' : 'nothing'
    if (kind === 'disclosure') return may(role, 'sensitive.view') ? 'all' : 'nothing'
    // A colleague signs in at any station, so the sealed PINs are everywhere.
    if (kind === 'staffMember' || kind === erasureKind) return 'all'
    return may(role, 'sensitive.view') ? 'all' : 'open'
  }
