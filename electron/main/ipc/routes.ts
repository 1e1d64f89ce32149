import type { Result } from '#shared/errors/result.ts'
import type { ChannelName } from '#shared/ipc/bridge.ts'
import type { KioskLock } from '../kiosk/kioskLock.ts'
import { type AppRouteOptions, appRoutes } from './appRoutes.ts'
import { badgeRoutes } from './badgeRoutes.ts'
import { fileRoutes } from './fileRoutes.ts'
import { kioskRoutes } from './kioskRoutes.ts'
import { listRoutes } from './listRoutes.ts'
import { openServices, type ServiceOptions } from './openServices.ts'
import { printRoutes } from './printRoutes.ts'
import { secretRoutes } from './secretRoutes.ts'
import { syncRoutes } from './syncRoutes.ts'

export type Route = (request: unknown) => Promise<Result<unknown>>

/** Exactly one per channel of the contract: a missing or a surplus one is a type error. */
export type Routes = Readonly<Record<ChannelName, Route>>

export type RouteOptions = AppRouteOptions & ServiceOptions & { readonly kiosk: KioskLock }

export function buildRoutes(options: RouteOptions): Routes {
  const services = openServices(options)
  return {
    ...appRoutes(options),
    ...secretRoutes(services),
    ...badgeRoutes(services),
    ...printRoutes(services),
    ...fileRoutes(services),
    ...kioskRoutes(options),
    ...listRoutes(services),
    ...syncRoutes(services),
  } satisfies Routes
}
