import type { FastifyInstance } from 'fastify'
import type { ErasureList, SyncStore } from '#shared/sync/store.ts'
import type { Metrics } from '../http/metrics.ts'
import type { ServerContext } from '../serverContext.ts'
import type { WakeUps } from '../sync/wakeUps.ts'
import { accountRoutes } from './accountRoutes.ts'
import { auditRoutes } from './auditRoutes.ts'
import { enrolRoutes } from './enrolRoutes.ts'
import { fairRoutes } from './fairRoutes.ts'
import { healthRoutes } from './healthRoutes.ts'
import { retentionRoutes } from './retentionRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { stationRoutes } from './stationRoutes.ts'
import { syncRoutes } from './syncRoutes.ts'

/** What routes work with. */
export interface RouteContext {
  readonly context: ServerContext
  readonly metrics: Metrics
  readonly store: SyncStore
  readonly wakeUps: WakeUps
  readonly list: ErasureList
  /** The server's own name, for people. */
  readonly name: string
}

export async function addRoutes(app: FastifyInstance, options: RouteContext): Promise<void> {
  for (const routes of [
    healthRoutes,
    sessionRoutes,
    accountRoutes,
    fairRoutes,
    stationRoutes,
    enrolRoutes,
    syncRoutes,
    auditRoutes,
    retentionRoutes,
  ])
    await app.register(routes, options)
}
