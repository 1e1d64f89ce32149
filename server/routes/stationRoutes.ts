import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { codeInput, codeShape, doneShape, stationShape } from '#shared/office/officeShapes.ts'
import { issueCode } from '../enrolment/issueCode.ts'
import { actorOf } from '../http/actors.ts'
import { valueOf } from '../http/refused.ts'
import { listStations } from '../office/listStations.ts'
import { revokeStation } from '../office/revokeStation.ts'
import { fairPath } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

/** The stations of a fair, as the office sees them. */
export const stationRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, store }) => {
  const mayEnrol = { access: { for: 'office', action: 'station.enrol' } } as const
  app.get(
    '/v1/office/fairs/:fairId/stations',
    {
      config: { access: { for: 'office', action: 'fair.view' } },
      schema: { tags: ['office'], summary: 'Stations', params: fairPath, response: { 200: z.array(stationShape) } },
    },
    async ({ params }) => listStations(context, store, params.fairId),
  )
  app.post(
    '/v1/office/fairs/:fairId/codes',
    {
      config: mayEnrol,
      schema: {
        tags: ['office'],
        summary: 'A one-time code for one station; lasts ten minutes',
        params: fairPath,
        body: codeInput,
        response: { 200: codeShape },
      },
    },
    async (request) => {
      const { fairId } = request.params
      return valueOf(await issueCode(context, { fairId, ...request.body, actor: actorOf(request) }))
    },
  )
  app.post(
    '/v1/office/codes',
    {
      config: { access: { for: 'office', action: 'fair.create' } },
      schema: {
        tags: ['office'],
        summary: 'A one-time code for a station that brings a fair of its own',
        body: codeInput.pick({ stationName: true }),
        response: { 200: codeShape },
      },
    },
    async (request) => {
      const { stationName } = request.body
      return valueOf(
        await issueCode(context, { fairId: null, role: 'organiser', stationName, actor: actorOf(request) }),
      )
    },
  )
  app.post(
    '/v1/office/fairs/:fairId/stations/:stationId/revoke',
    {
      config: { access: { for: 'office', action: 'station.revoke' } },
      schema: {
        tags: ['office'],
        summary: 'Revoke a station',
        params: fairPath.extend({ stationId: z.uuid() }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      valueOf(await revokeStation(context, { ...request.params, actor: actorOf(request) }))
      return { done: true as const }
    },
  )
}
