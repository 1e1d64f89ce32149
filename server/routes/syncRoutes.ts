import { hash } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewOf } from '#shared/access/recordAccess.ts'
import { schemaVersion } from '#shared/ops/op.ts'
import { syncRoutes as wire } from '#shared/sync/protocol.ts'
import { acceptPush } from '#shared/sync/server/acceptPush.ts'
import { answerCompare } from '#shared/sync/server/answerCompare.ts'
import { answerHello } from '#shared/sync/server/answerHello.ts'
import { answerPull } from '#shared/sync/server/answerPull.ts'
import { answerSnapshot } from '#shared/sync/server/answerSnapshot.ts'
import { answerVerdicts } from '#shared/sync/server/answerVerdicts.ts'
import { stationOf } from '../http/actors.ts'
import { Refused } from '../http/refused.ts'
import { attachments } from '../repositories/attachments.ts'
import { answerWait } from '../sync/answerWait.ts'
import { findAuthor } from '../sync/findAuthor.ts'
import { noteContact } from '../sync/noteContact.ts'
import type { RouteContext } from './routeContext.ts'

/** Answers are made by typed rules from stored rows; parsing thousands of them once more would only cost time. */
const asMade = () => (value: unknown) => JSON.stringify(value)

const sha256 = (data: Uint8Array | string): string => hash('sha256', data)

/** The wire format's routes; what they do is said by the rules of shared/sync. The fair is the token's, never the body's. */
export const syncRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context, metrics, store, wakeUps }) => {
  app.setSerializerCompiler(asMade)
  const config = { access: { for: 'station' } } as const

  app.post(
    wire.hello.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'Where station and server stand to each other',
        body: wire.hello.request,
        response: { 200: wire.hello.responses[0] },
      },
    },
    async (request) => {
      const station = stationOf(request)
      await noteContact(context, station, request.body)
      const mayPull = request.body.schemaVersion >= schemaVersion
      const about = { fairId: station.fair_id, nowMs: context.now(), role: station.role, mayPull }
      const [status, kept] = await Promise.all([
        answerHello(store, about, request.body),
        attachments.count(context.database, station.fair_id),
      ])
      return { ...status, attachments: kept }
    },
  )

  app.post(
    wire.push.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'Ops to judge and keep; each gets a verdict',
        body: wire.push.request,
        response: { 200: wire.push.responses[0] },
      },
    },
    async (request) => {
      const station = stationOf(request)
      const { fair_id: fairId } = station
      const author = await findAuthor(context, station, request.body)
      const answer = await acceptPush(store, { fairId, nowMs: context.now(), author, sha256 }, request.body)
      if ('refused' in answer) throw new Refused({ code: answer.refused })
      for (const { status } of answer.verdicts) metrics.ops.inc({ status })
      wakeUps.wake(fairId)
      return answer
    },
  )

  app.post(
    wire.verdictsOf.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'Verdicts whose answer was lost',
        body: wire.verdictsOf.request,
        response: { 200: wire.verdictsOf.responses[0] },
      },
    },
    async (request) => answerVerdicts(store, stationOf(request).fair_id, request.body),
  )

  app.post(
    wire.pull.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'The next page of the log, as the station’s role may see it',
        body: wire.pull.request,
        response: { 200: z.union(wire.pull.responses) },
      },
    },
    async (request) => {
      const { fair_id: fairId, role } = stationOf(request)
      return answerPull(store, fairId, viewOf(role), request.body)
    },
  )

  app.post(
    wire.compare.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'The log’s chain at some places',
        body: wire.compare.request,
        response: { 200: wire.compare.responses[0] },
      },
    },
    async (request) => answerCompare(store, stationOf(request).fair_id, request.body),
  )

  app.post(
    wire.snapshot.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'A page of records, as the station’s role may see them',
        body: wire.snapshot.request,
        response: { 200: z.union(wire.snapshot.responses) },
      },
    },
    async (request) => {
      const { fair_id: fairId, role } = stationOf(request)
      return answerSnapshot(store, fairId, viewOf(role), request.body, sha256)
    },
  )

  app.post(
    wire.wait.path,
    {
      config,
      schema: {
        tags: ['station'],
        summary: 'Held until there is news',
        body: wire.wait.request,
        response: { 200: wire.wait.responses[0] },
      },
    },
    async (request) => {
      metrics.waiting.inc()
      try {
        return await answerWait({ store, wakeUps }, stationOf(request).fair_id, request.body)
      } finally {
        metrics.waiting.dec()
      }
    },
  )
}
