import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { syncRoutes as wire } from '#shared/sync/protocol.ts'
import { stationOf } from '../http/actors.ts'
import { pictureLimit } from '../http/limitRequests.ts'
import { valueOf } from '../http/refused.ts'
import { findAttachment, keepAttachment, listAttachments } from '../sync/answerAttachments.ts'
import type { RouteContext } from './routeContext.ts'

/** The wire format's routes for pictures; rules A1 to A4 of shared/sync/SPEC.md. The fair is the token's. */
export const attachmentRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context: { database } }) => {
  const config = { access: { for: 'station' } as const, ...pictureLimit }

  app.post(
    wire.attachments.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'Which pictures the server has of the fair',
        body: wire.attachments.request,
        response: { 200: wire.attachments.responses[0] },
      },
    },
    async (request) => listAttachments(database, stationOf(request).fair_id, request.body),
  )

  app.post(
    wire.keepAttachment.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'A picture to keep',
        body: wire.keepAttachment.request,
        response: { 200: wire.keepAttachment.responses[0] },
      },
    },
    async (request) => valueOf(await keepAttachment(database, stationOf(request), request.body)),
  )

  app.post(
    wire.attachment.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'One picture by its hash',
        body: wire.attachment.request,
        response: { 200: wire.attachment.responses[0] },
      },
    },
    async (request) => findAttachment(database, stationOf(request).fair_id, request.body),
  )
}
