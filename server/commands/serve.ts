import { join } from 'node:path'
import { buildServer } from '../buildServer.ts'
import type { ServerConfig } from '../config/readConfig.ts'

/** How long what is under way may take once the server was asked to end. */
const graceMs = 20_000

/** Where `npm run build` puts it. */
const consoleFolder = join(import.meta.dirname, '../../out/console')

/** Serves until SIGINT or SIGTERM; then takes no new request, finishes what it has, gives the database back. */
export async function serve(config: ServerConfig): Promise<void> {
  const app = await buildServer({
    database: config.database,
    erasuresFile: config.erasuresFile,
    consoleFolder,
    name: config.name,
    log: { level: config.logLevel },
    tls: config.tls,
    isBehindProxy: config.isBehindProxy,
    metricsToken: config.metricsToken,
    requestsPerMinute: config.requestsPerMinute,
  })
  const address = await app.listen({ host: config.host, port: config.port })
  const scheme = config.tls === undefined ? 'http:' : 'https:'
  process.stdout.write(`${JSON.stringify({ listening: address.replace(/^https?:/, scheme) })}\n`)
  const end = () => {
    setTimeout(() => process.exit(1), graceMs).unref()
    void app.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
