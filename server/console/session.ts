import { createContext, useContext } from 'react'
import { type OfficeAction, officeMay } from '#shared/access/officePermissions.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'

/** Who is signed in, and the way out. */
export interface Session {
  readonly account: AccountView
  /** `reason`: what the server said; null when the person asked for it. */
  readonly end: (reason: AppError | null) => void
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('nobody is signed in here')
  return session
}

export const useMay = (action: OfficeAction): boolean => officeMay(useSession().account.role, action)

/** What the server says once the session is over. */
export const isSessionOver = ({ code }: AppError): boolean => code === 'AUTH_REQUIRED' || code === 'AUTH_EXPIRED'
