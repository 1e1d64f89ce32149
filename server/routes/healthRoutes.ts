import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { RouteContext } from './routeContext.ts'

/** For whoever watches the server. */
export const healthRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, metrics }) => {
  app.get(
    '/health',
    {
      config: { access: { for: 'everyone' } },
      schema: {
        tags: ['operation'],
        summary: 'Whether the server and its database answer',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => {
      await context.database.rows('SELECT 1 AS one')
      return { status: 'ok' as const }
    },
  )
  app.get(
    '/metrics',
    {
      config: { access: { for: 'metrics' } },
      schema: { tags: ['operation'], summary: 'Figures for Prometheus', response: { 200: z.string() } },
    },
    async (_request, reply) => {
      reply.type(metrics.registry.contentType).serializer((text: string) => text)
      return metrics.registry.metrics()
    },
  )
}
