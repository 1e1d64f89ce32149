import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Refused } from './refused.ts'

/** For routes where a guess could win something: signing in, enrolling. */
export const guessLimit = { rateLimit: { max: 20, timeWindow: 60_000 } }

/** For pictures, counted apart: thousands of them may wait, and no record behind them. */
export const pictureLimit = { rateLimit: { max: 3000, timeWindow: 60_000, groupId: 'pictures' } }

/** Requests a minute from one address. A venue's stations share one, so it is generous. */
export async function limitRequests(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused({ code: 'SYNC_THROTTLED', details: { seconds: Math.ceil(ttl / 1000) } }),
  })
}
