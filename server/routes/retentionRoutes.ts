import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fairShape, receiptShape } from '#shared/office/officeShapes.ts'
import { eraseFair } from '../erasure/eraseFair.ts'
import { actorOf } from '../http/actors.ts'
import { Refused, valueOf } from '../http/refused.ts'
import { setRetention } from '../office/setRetention.ts'
import { erasures } from '../repositories/erasures.ts'
import { fairs } from '../repositories/fairs.ts'
import { fairPath, showFair } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

/** When personal data goes, and that it went. */
export const retentionRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, store, list }) => {
  app.put(
    '/v1/office/fairs/:fairId/retention',
    {
      config: { access: { for: 'office', action: 'retention.manage' } },
      schema: {
        tags: ['office'],
        summary: 'The day on which the fair’s personal data is erased',
        params: fairPath,
        body: z.strictObject({ eraseOn: z.iso.date().nullable() }),
        response: { 200: fairShape },
      },
    },
    async (request) => {
      const { fairId } = request.params
      return showFair(valueOf(await setRetention(context, { fairId, ...request.body, actor: actorOf(request) })))
    },
  )
  app.post(
    '/v1/office/fairs/:fairId/erase',
    {
      config: { access: { for: 'office', action: 'fair.erase' } },
      schema: {
        tags: ['office'],
        summary: 'Erase the fair’s personal data now; its name confirms',
        params: fairPath,
        body: z.strictObject({ name: z.string().max(200) }),
        response: { 200: receiptShape },
      },
    },
    async (request) => {
      const { fairId } = request.params
      const fair = await fairs.byId(context.database, fairId)
      if (fair === undefined) throw new Refused({ code: 'FAIR_UNKNOWN' })
      if (fair.name !== request.body.name) throw new Refused({ code: 'FAIR_NAME_DIFFERS' })
      return valueOf(await eraseFair({ context, store, list }, { fairId, actor: actorOf(request) }))
    },
  )
  app.get(
    '/v1/office/fairs/:fairId/receipt',
    {
      config: { access: { for: 'office', action: 'fair.view' } },
      schema: {
        tags: ['office'],
        summary: 'The receipt of the erasure',
        params: fairPath,
        response: { 200: receiptShape },
      },
    },
    async ({ params }) => {
      const receipt = await erasures.byFair(context.database, params.fairId)
      if (receipt === undefined) throw new Refused({ code: 'FAIR_UNKNOWN' })
      return receipt
    },
  )
}
