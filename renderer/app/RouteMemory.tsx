import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { useWorkplace } from '#renderer/session/stationContext.ts'

const screens = new Set(['enterprises', 'attendees', 'desk', 'gate', 'matchmaking', 'report', 'settings'])

/** Tells the main process where the person is, so that a crash or a restart comes back there; follows the menu. */
export function RouteMemory() {
  const { platform } = useWorkplace()
  const navigate = useNavigate()
  const { pathname } = useLocation()

  useEffect(() => {
    void platform.call('app:rememberRoute', { route: pathname })
  }, [platform, pathname])

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

  return <Outlet />
}
