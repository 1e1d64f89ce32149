import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { auditShape } from '#shared/office/officeShapes.ts'
import { audit } from '../repositories/audit.ts'
import type { RouteContext } from './routeContext.ts'

/** Sorts after every entry. */
const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const auditRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context }) => {
  app.get(
    '/v1/office/audit',
    {
      config: { access: { for: 'office', action: 'audit.view' } },
      schema: {
        tags: ['office'],
        summary: 'What was done and refused, newest first; go on before the last entry of the page',
        querystring: z.object({ before: z.uuid().optional() }),
        response: { 200: z.array(auditShape) },
      },
    },
    async ({ query }) => {
      const entries = await audit.page(context.database, query.before ?? newest, 100)
      return entries.map(({ entry_id, fair_id, ...entry }) => ({ ...entry, entryId: entry_id, fairId: fair_id }))
    },
  )
}
