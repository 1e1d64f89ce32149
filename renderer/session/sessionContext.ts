import { createContext, useContext } from 'react'
import type { Writer } from '#renderer/db/station.ts'
import { type Action, may, type StationRole } from '#shared/access/permissions.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'

/** A staff member at work at one fair on this station. */
export interface Session {
  readonly fair: FairRow
  readonly staff: StaffMemberRow
  readonly role: StationRole
  /** Hand this to every command. */
  readonly writer: Writer
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session above this component')
  return session
}

/** Whether the station's role allows the action; screens hide or disable what it does not. */
export const useMay = (action: Action): boolean => may(useSession().role, action)
