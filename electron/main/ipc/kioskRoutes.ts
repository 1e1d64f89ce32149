import { ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { KioskLock } from '../kiosk/kioskLock.ts'
import { route } from './route.ts'

export function kioskRoutes({ kiosk }: { readonly kiosk: KioskLock }) {
  return {
    'kiosk:read': route(contract['kiosk:read'], async () => {
      const current = kiosk.current()
      return ok({ kiosk: current === null ? null : { fairId: current.fairId, staffId: current.staffId } })
    }),
    'kiosk:enter': route(contract['kiosk:enter'], async (wanted) => {
      await kiosk.enter(wanted)
      return ok({})
    }),
    'kiosk:leave': route(contract['kiosk:leave'], ({ pin }) => kiosk.leave(pin)),
  }
}
