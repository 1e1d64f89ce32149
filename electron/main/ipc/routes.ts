import type { Result } from '#shared/errors/result.ts'
import type { ChannelName } from '#shared/ipc/bridge.ts'
import { type AppRouteOptions, appRoutes } from './appRoutes.ts'
import { badgeRoutes } from './badgeRoutes.ts'
import { fileRoutes } from './fileRoutes.ts'
import { listRoutes } from './listRoutes.ts'
import { openServices, type ServiceOptions } from './openServices.ts'
import { secretRoutes } from './secretRoutes.ts'

export type Route = (request: unknown) => Promise<Result<unknown>>

/** Exactly one per channel of the contract: a missing or a surplus one is a type error. */
export type Routes = Readonly<Record<ChannelName, Route>>

export type RouteOptions = AppRouteOptions & ServiceOptions

export function buildRoutes(options: RouteOptions): Routes {
  const services = openServices(options)
  return {
    ...appRoutes(options),
    ...secretRoutes(services),
    ...badgeRoutes(services),
    ...fileRoutes(services),
    ...listRoutes(services),
  } satisfies Routes
}
