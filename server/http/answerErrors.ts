import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AppError } from '#shared/errors/result.ts'
import { describeProblem } from './describeProblem.ts'
import { isUnreachable } from './isUnreachable.ts'
import { Refused } from './refused.ts'
import { statusOf } from './statusOf.ts'

/** The body of every answer that is not a success. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    /** Counts and seconds that the code's words mention; never personal data. */
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** Also in the header `x-request-id` and in the log. */
    requestId: z.string(),
  }),
})

/** One shape for every error, whoever found it: routes, schemas, limits, Fastify itself or nobody. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'SERVER_FAILED') request.log.error({ problem: describeProblem(error) }, 'request failed')
    if (refusal.code === 'SERVER_BUSY') request.log.warn({ problem: describeProblem(error) }, 'database unreachable')
    return answer(request, reply, refusal)
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answer(request, reply, { code: 'ROUTE_UNKNOWN' }),
  )
}

function answer(request: FastifyRequest, reply: FastifyReply, { code, details }: AppError): FastifyReply {
  const seconds = details?.['seconds']
  if (code === 'SERVER_BUSY') reply.header('retry-after', 5)
  if (seconds !== undefined) reply.header('retry-after', seconds)
  const error = { code, requestId: request.id, ...(details !== undefined && { details }) }
  // Serialised here: an error may come before the route, whose schemas then know nothing of it.
  return reply
    .code(statusOf(code))
    .type('application/json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ error })
}

function refusalOf(error: FastifyError | Refused): AppError {
  if (error instanceof Refused) return error.refusal
  if (isUnreachable(error)) return { code: 'SERVER_BUSY' }
  const status = error.statusCode ?? 500
  if (status === 413) return { code: 'REQUEST_TOO_LARGE' }
  if (status >= 400 && status < 500) return { code: 'REQUEST_INVALID' }
  if (status === 503) return { code: 'SERVER_BUSY' }
  return { code: 'SERVER_FAILED' }
}
