import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A port number; 0 lets the system choose. */
const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['0', '1']).default('0')

/** The server's environment, each variable as docs/server.md explains it. */
const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(7300),
  SERVER_NAME: z.string().trim().min(1).max(60).default('FairDesk'),
  DATA_FOLDER: z.string().min(1).default('fairdesk-data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  BEHIND_PROXY: flag,
  ALLOW_PLAIN_HTTP: flag,
  METRICS_TOKEN: z.string().min(16).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(6000),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
})

export interface ServerConfig {
  readonly host: string
  readonly port: number
  readonly name: string
  readonly dataFolder: string
  /** `postgres://...` or the path of a SQLite file. */
  readonly database: string
  readonly erasuresFile: string
  readonly tls: { readonly cert: string; readonly key: string } | undefined
  readonly isBehindProxy: boolean
  readonly metricsToken: string | undefined
  readonly requestsPerMinute: number
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL']
}

/** What is wrong with the configuration, in words for whoever starts the server. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}

/** Everything is checked before anything is opened. An empty variable counts as one that is not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ServerConfig {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  const parsed = environmentSchema.safeParse(Object.fromEntries(set))
  if (!parsed.success) throw new ConfigProblem(parsed.error.issues.map(sayIssue).join('\n'))
  const values = parsed.data
  const tls = readTls(values)
  const isPlain = tls === undefined && values.BEHIND_PROXY === '0'
  if (isPlain && !isLoopback(values.HOST) && values.ALLOW_PLAIN_HTTP === '0')
    throw new ConfigProblem(
      `HOST=${values.HOST} would send passwords and personal data unencrypted. Set TLS_CERT_FILE and TLS_KEY_FILE, or BEHIND_PROXY=1, or ALLOW_PLAIN_HTTP=1 if the network is nobody else's.`,
    )
  const dataFolder = resolve(values.DATA_FOLDER)
  return {
    host: values.HOST,
    port: values.PORT,
    name: values.SERVER_NAME,
    dataFolder,
    database: values.DATABASE_URL ?? join(dataFolder, 'server.sqlite'),
    erasuresFile: join(dataFolder, 'erasures.ndjson'),
    tls,
    isBehindProxy: values.BEHIND_PROXY === '1',
    metricsToken: values.METRICS_TOKEN,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
  }
}

const sayIssue = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.')}: ${message}`

const isLoopback = (host: string): boolean => /^(127\.|::1$|localhost$)/.test(host)

function readTls({ TLS_CERT_FILE, TLS_KEY_FILE }: z.infer<typeof environmentSchema>): ServerConfig['tls'] {
  if (TLS_CERT_FILE === undefined && TLS_KEY_FILE === undefined) return undefined
  if (TLS_CERT_FILE === undefined || TLS_KEY_FILE === undefined)
    throw new ConfigProblem('TLS_CERT_FILE and TLS_KEY_FILE belong together.')
  return { cert: readPem('TLS_CERT_FILE', TLS_CERT_FILE), key: readPem('TLS_KEY_FILE', TLS_KEY_FILE) }
}

function readPem(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigProblem(`${variable}: the file can't be read.`)
  }
}
