import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppError } from '#shared/errors/result.ts'
import type { WireError } from '#shared/sync/protocol.ts'
import { isUnreachable } from '../database/isUnreachable.ts'
import { describeProblem } from './describeProblem.ts'
import { Refused } from './refused.ts'
import { statusOf } from './statusOf.ts'

/** When the database is away: long enough for a restart, short enough to be back soon. */
const busySeconds = 5

/** One shape for every error, whoever found it: routes, schemas, limits, Fastify itself or nobody. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'SERVER_FAILED') request.log.error({ problem: describeProblem(error) }, 'request failed')
    if (refusal.code === 'SYNC_BUSY') request.log.warn({ problem: describeProblem(error) }, 'database unreachable')
    return answer(request, reply, refusal)
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, { code: 'ROUTE_UNKNOWN' }))
}

function answer(request: FastifyRequest, reply: FastifyReply, { code, details }: AppError): FastifyReply {
  const seconds = code === 'SYNC_BUSY' ? busySeconds : details?.['seconds']
  const body: WireError = {
    type: 'error',
    error: {
      code,
      requestId: request.id,
      ...(details !== undefined && { details }),
      ...(typeof seconds === 'number' && { retryAfterMs: seconds * 1000 }),
    },
  }
  if (seconds !== undefined) reply.header('retry-after', seconds)
  // Serialised here: an error may come before the route, whose schemas then know nothing of it.
  return reply
    .code(statusOf(code))
    .type('application/json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}

function refusalOf(error: FastifyError | Refused): AppError {
  if (error instanceof Refused) return error.refusal
  if (isUnreachable(error)) return { code: 'SYNC_BUSY' }
  const status = error.statusCode ?? 500
  if (status === 413) return { code: 'SYNC_TOO_LARGE' }
  if (status >= 400 && status < 500) return { code: 'SYNC_MALFORMED' }
  if (status === 503) return { code: 'SYNC_BUSY' }
  return { code: 'SERVER_FAILED' }
}
