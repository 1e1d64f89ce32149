import type { FastifyInstance } from 'fastify'
import { accountRoutes } from './accountRoutes.ts'
import { attachmentRoutes } from './attachmentRoutes.ts'
import { auditRoutes } from './auditRoutes.ts'
import { enrolRoutes } from './enrolRoutes.ts'
import { fairRoutes } from './fairRoutes.ts'
import { healthRoutes } from './healthRoutes.ts'
import { reportRoutes } from './reportRoutes.ts'
import { retentionRoutes } from './retentionRoutes.ts'
import type { RouteContext } from './routeContext.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { stationRoutes } from './stationRoutes.ts'
import { syncRoutes } from './syncRoutes.ts'

export async function addRoutes(app: FastifyInstance, options: RouteContext): Promise<void> {
  for (const routes of [
    healthRoutes,
    sessionRoutes,
    accountRoutes,
    fairRoutes,
    stationRoutes,
    enrolRoutes,
    syncRoutes,
    attachmentRoutes,
    auditRoutes,
    retentionRoutes,
    reportRoutes,
  ])
    await app.register(routes, options)
}
