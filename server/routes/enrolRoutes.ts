import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { enrolStation } from '../enrolment/enrolStation.ts'
import { guessLimit } from '../http/limitRequests.ts'
import { valueOf } from '../http/refused.ts'
import { countTry, forgetTries } from '../office/throttle.ts'
import type { RouteContext } from './routeContext.ts'

const { path, request: body, responses } = syncRoutes.enrol

/** A station's first request: the code that the console showed, for a token of its own. */
export const enrolRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, name }) => {
  app.post(
    path,
    {
      config: { access: { for: 'everyone' }, ...guessLimit },
      schema: {
        tags: ['station'],
        summary: 'Enrol a station with a one-time code',
        body,
        response: { 200: responses[0] },
      },
    },
    async (request) => {
      const here = [{ name: `enrol from ${request.ip}`, free: 20 }]
      valueOf(await countTry(context, here))
      const enrolled = valueOf(await enrolStation(context, request.body))
      await forgetTries(context, here)
      return {
        type: 'enrolled' as const,
        token: enrolled.token,
        stationId: enrolled.stationId,
        fairId: enrolled.fair.fair_id,
        fairName: enrolled.fair.name,
        role: enrolled.role,
        serverName: name,
      }
    },
  )
}
