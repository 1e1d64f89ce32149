import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** `silent` unless told; a stream only for tests. */
export interface LogOptions {
  readonly level: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug'
  readonly stream?: { write(line: string): void }
}

/** JSON lines of Fastify's own logger, whose serializers are cut down to what can't be personal. */
export const loggerOptions = ({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  base: null,
  serializers: { req: () => ({}), res: () => ({}), err: ({ name }) => ({ type: name, message: '', stack: '' }) },
  ...(stream !== undefined && { stream }),
})

/** One line for each request: which route, by which station or account (ids), how it ended. No address, query or body. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.station !== null && { fair: request.station.fair_id, station: request.station.station_id }),
        ...(request.account !== null && { account: request.account.account_id }),
      },
      'request',
    )
  })
}
