import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { newId } from '#shared/ops/newId.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/openDatabase.ts'
import { openErasureFile } from './erasure/openErasureFile.ts'
import { repeatListed } from './erasure/repeatListed.ts'
import { sweepRegularly } from './erasure/sweepRegularly.ts'
import { answerErrors } from './http/answerErrors.ts'
import { checkAccess } from './http/checkAccess.ts'
import { closeGracefully } from './http/closeGracefully.ts'
import { limitRequests } from './http/limitRequests.ts'
import { type LogOptions, loggerOptions, logRequests } from './http/logRequests.ts'
import { collectMetrics } from './http/metrics.ts'
import { publishDocs } from './http/publishDocs.ts'
import { readJson } from './http/readJson.ts'
import { securityHeaders } from './http/securityHeaders.ts'
import { serveConsole } from './http/serveConsole.ts'
import { countRegularly } from './reports/countRegularly.ts'
import { addRoutes } from './routes/addRoutes.ts'
import { type PasswordCost, passwordCost } from './security/hashPassword.ts'
import { hashSecret } from './security/secrets.ts'
import type { ServerContext } from './serverContext.ts'
import { openSyncStore } from './store/openSyncStore.ts'
import { openWakeUps } from './sync/wakeUps.ts'

export interface ServerOptions {
  /** `postgres://...` or the path of a SQLite file. */
  readonly database: string
  /** The list of erasures, outside the database and its backups. */
  readonly erasuresFile: string
  /** Where the console was built; without one there is none, as on a hub. */
  readonly consoleFolder?: string | undefined
  /** Said to a station when it enrols. */
  readonly name: string
  readonly log: LogOptions
  /** PEM texts; without them plain HTTP, for behind a proxy or inside a venue. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Whether a proxy stands in front, whose `x-forwarded-*` headers are to be believed. */
  readonly isBehindProxy?: boolean | undefined
  /** The collector of figures shows it; without one only this machine may read them. */
  readonly metricsToken?: string | undefined
  readonly requestsPerMinute?: number | undefined
  /** Passed in by tests. */
  readonly now?: () => number
  /** Passed in by tests that sign in hundreds of times. */
  readonly passwordCost?: PasswordCost
}

/** Of the JSON of one request: the wire's limit (shared/sync/protocol.ts) and a little for the envelope. */
const bodyLimit = 1024 * 1024 + 64 * 1024

/**
 * The server's one entry point: everything it needs comes in, nothing of it is global, so several can live in one
 * process. Ready to `listen`, also on port 0; `close` ends long polls, waits for what is under way and gives the
 * database back.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const random = (length: number): Uint8Array => randomBytes(length)
  const database = openDatabase(options.database)
  const context: ServerContext = {
    database,
    now: options.now ?? Date.now,
    random,
    passwordCost: options.passwordCost ?? passwordCost,
  }
  const app = Fastify({
    logger: loggerOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: options.isBehindProxy ?? false,
    genReqId: () => newId(Date.now(), random(16)),
    routerOptions: { maxParamLength: 100 },
    forceCloseConnections: 'idle',
    serverFactory: (handler) => {
      const server = options.tls === undefined ? createServer(handler) : createTlsServer(options.tls, handler)
      server.requestTimeout = 60_000
      server.headersTimeout = 15_000
      server.keepAliveTimeout = 72_000
      return server
    },
  })
  try {
    app.addHook('onClose', async () => database.close())
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    await migrate(database)
    answerErrors(app)
    readJson(app)
    logRequests(app)
    const metrics = collectMetrics(app)
    await securityHeaders(app)
    await app.register(cookie)
    await limitRequests(app, options.requestsPerMinute ?? 6000)
    await publishDocs(app)
    const metricsTokenHash = options.metricsToken === undefined ? null : hashSecret(options.metricsToken)
    checkAccess(app, { context, metricsTokenHash })
    const wakeUps = openWakeUps(database)
    closeGracefully(app, () => wakeUps.close())
    const store = openSyncStore(database)
    const list = openErasureFile(options.erasuresFile)
    await repeatListed({ context, store, list })
    countRegularly(app, context, store)
    sweepRegularly(app, { context, store, list })
    await addRoutes(app, { context, metrics, store, wakeUps, list, name: options.name })
    if (options.consoleFolder !== undefined) serveConsole(app, options.consoleFolder)
    await app.ready()
    return app
  } catch (error) {
    await app.close()
    throw error
  }
}
