import { useCallback, useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router'
import { AntFrame } from '#renderer/components/AntFrame.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import type { AppError } from '#shared/errors/result.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'
import { office } from './api/office.ts'
import { router } from './routes.tsx'
import { isSessionOver, SessionContext } from './session.ts'
import { SignInScreen } from './signIn/SignInScreen.tsx'

/** `reason`: why the last session ended, or why nobody could be asked. */
type Standing =
  | { readonly state: 'asking' }
  | { readonly state: 'out'; readonly reason: AppError | null }
  | { readonly state: 'in'; readonly account: AccountView }

/** Whoever is signed in sees the console, everybody else the sign-in. */
export function ConsoleApp() {
  const [standing, setStanding] = useState<Standing>({ state: 'asking' })
  useEffect(() => {
    void office.me().then((me) => {
      if (me.ok) return setStanding({ state: 'in', account: me.value })
      // A first visit is no problem to be told of.
      return setStanding({ state: 'out', reason: isSessionOver(me.error) ? null : me.error })
    })
  }, [])
  const end = useCallback((reason: AppError | null) => setStanding({ state: 'out', reason }), [])
  const session = useMemo(() => (standing.state === 'in' ? { account: standing.account, end } : null), [standing, end])
  if (session !== null)
    return (
      <SessionContext value={session}>
        <RouterProvider router={router} />
      </SessionContext>
    )
  return (
    <AntFrame>
      {standing.state === 'out' ? (
        <SignInScreen reason={standing.reason} onSignedIn={(account) => setStanding({ state: 'in', account })} />
      ) : (
        <LiveView live={{ state: 'loading' }}>{() => null}</LiveView>
      )}
    </AntFrame>
  )
}
