import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fairNumbersShape, reportQuestion, rollUpShape } from '#shared/office/officeShapes.ts'
import { actorOf } from '../http/actors.ts'
import { Refused, valueOf } from '../http/refused.ts'
import { rollUp } from '../reports/addUp.ts'
import { asOf } from '../reports/asOf.ts'
import { numbersOf } from '../reports/numbersOf.ts'
import { openExports } from '../reports/openExports.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import { fairs } from '../repositories/fairs.ts'
import { fairPath } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

const types = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  flat: 'text/csv; charset=utf-8',
} as const

/** What fairs add up to, and their reports as files. */
export const reportRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, store }) => {
  const numbersAmong = async (fairIds: readonly string[]) =>
    (await fairNumbers.among(context.database, fairIds)).map((one) => asOf(one, context.now()))
  const exportNow = openExports(context, store)
  const mayView = { access: { for: 'office', action: 'fair.view' } } as const
  app.get(
    '/v1/office/fairs/:fairId/numbers',
    {
      config: mayView,
      schema: {
        tags: ['office'],
        summary: 'The fair’s figures as of now',
        params: fairPath,
        response: { 200: fairNumbersShape },
      },
    },
    async ({ params: { fairId } }) => {
      if ((await fairs.byId(context.database, fairId)) === undefined) throw new Refused({ code: 'FAIR_UNKNOWN' })
      return numbersOf(context, store, fairId)
    },
  )
  app.get(
    '/v1/office/numbers',
    {
      config: mayView,
      schema: {
        tags: ['office'],
        summary:
          'The figures of several fairs, at most some seconds old while their stations send; those that were counted',
        querystring: z.object({ fairIds: z.string().max(4000) }),
        response: { 200: z.array(fairNumbersShape) },
      },
    },
    async ({ query }) => numbersAmong(query.fairIds.split(',')),
  )
  app.get(
    '/v1/office/totals',
    {
      config: mayView,
      schema: {
        tags: ['office'],
        summary: 'All fairs, or those of one series, added up as a whole and by series, region and kind',
        querystring: z.object({ series: z.string().min(1).max(100).optional() }),
        response: { 200: rollUpShape },
      },
    },
    async ({ query }) => {
      const list = await fairs.ofSeries(context.database, query.series ?? null)
      const ids = list.map(({ fair_id }) => fair_id)
      const numbers = new Map((await numbersAmong(ids)).map((one) => [one.fairId, one]))
      return rollUp(list.map((fair) => ({ ...fair, numbers: numbers.get(fair.fair_id) })))
    },
  )
  for (const form of ['workbook', 'flat'] as const)
    app.get(
      `/v1/office/fairs/:fairId/${form}`,
      {
        config: { access: { for: 'office', action: 'report.export' } },
        schema: {
          tags: ['office'],
          summary: form === 'workbook' ? 'The day’s workbook, xlsx' : 'The day’s flat table, csv',
          params: fairPath,
          querystring: reportQuestion,
        },
      },
      async (request, reply) => {
        const { fairId } = request.params
        const asked = { fairId, form, ...request.query, actor: actorOf(request) }
        const { name, bytes } = valueOf(await exportNow(asked))
        return reply
          .type(types[form])
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Buffer.from(bytes))
      },
    )
}
