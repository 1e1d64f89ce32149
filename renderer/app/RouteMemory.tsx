import { useEffect } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { useWorkplace } from '#renderer/session/stationContext.ts'

const screens = new Set(['enterprises', 'attendees', 'desk', 'gate', 'matchmaking', 'report', 'settings'])

const kioskRoute = (fairId: string): string => `/fairs/${fairId}/kiosk`

/**
 * Tells the main process where the person is, so that a crash or a restart comes back there; follows the menu. A station
 * that is given to the public has one screen, whatever its address says.
 */
export function RouteMemory() {
  const { platform, kiosk } = useWorkplace()
  const navigate = useNavigate()
  const { pathname } = useLocation()

  useEffect(() => {
    if (kiosk === null) void platform.call('app:rememberRoute', { route: pathname })
  }, [platform, kiosk, pathname])

  useEffect(
    () =>
      platform.on('menu:command', ({ command }) => {
        const [, fairs, fairId] = pathname.split('/')
        if (command === 'fairs') void navigate('/')
        else if (screens.has(command) && fairs === 'fairs' && fairId !== undefined)
          void navigate(`/fairs/${fairId}/${command}`)
      }),
    [platform, navigate, pathname],
  )

  if (kiosk !== null && pathname !== kioskRoute(kiosk.fairId)) return <Navigate to={kioskRoute(kiosk.fairId)} replace />
  return <Outlet />
}
