import type { StationRole } from '#shared/access/permissions.ts'

const homes: Readonly<Record<StationRole, string>> = {
  organiser: 'enterprises',
  registrationDesk: 'desk',
  gate: 'gate',
  booth: 'matchmaking',
  viewer: 'report',
}

/** Where a station of this role begins its day. */
export const homeScreen = (fairId: string, role: StationRole): string => `/fairs/${fairId}/${homes[role]}`
