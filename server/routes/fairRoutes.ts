import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fairInput, fairShape } from '#shared/office/officeShapes.ts'
import { actorOf } from '../http/actors.ts'
import { Refused, valueOf } from '../http/refused.ts'
import { addFair } from '../office/addFair.ts'
import { fairs } from '../repositories/fairs.ts'
import { fairPath, showFair } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

/** Sorts after every fair. */
const newest = { startsOn: '9999-12-31', fairId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** The office's fairs. */
export const fairRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context }) => {
  const mayView = { access: { for: 'office', action: 'fair.view' } } as const
  app.get(
    '/v1/office/fairs',
    {
      config: mayView,
      schema: {
        tags: ['office'],
        summary: 'Fairs, newest first; go on with the last one of the page before',
        querystring: z.object({ startsOn: z.iso.date().optional(), fairId: z.uuid().optional() }),
        response: { 200: z.array(fairShape) },
      },
    },
    async ({ query }) => {
      const after = { startsOn: query.startsOn ?? newest.startsOn, fairId: query.fairId ?? newest.fairId }
      return (await fairs.page(context.database, after, 100)).map(showFair)
    },
  )
  app.post(
    '/v1/office/fairs',
    {
      config: { access: { for: 'office', action: 'fair.create' } },
      schema: { tags: ['office'], summary: 'Create a fair', body: fairInput, response: { 200: fairShape } },
    },
    async (request) => showFair(valueOf(await addFair(context, request.body, actorOf(request)))),
  )
  app.get(
    '/v1/office/fairs/:fairId',
    {
      config: mayView,
      schema: { tags: ['office'], summary: 'One fair', params: fairPath, response: { 200: fairShape } },
    },
    async ({ params }) => {
      const fair = await fairs.byId(context.database, params.fairId)
      if (fair === undefined) throw new Refused({ code: 'FAIR_UNKNOWN' })
      return showFair(fair)
    },
  )
}
