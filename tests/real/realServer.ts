import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type TestPostgres } from '#tests/postgres/startPostgres.ts'
import { addOffice, type Office, openOffice } from '#tests/server/openOffice.ts'
import { type ServerProcess, startServer } from '#tests/server/startServer.ts'
import type { DatabaseKind } from '#tests/server/testDatabases.ts'
import { readFacts, readLength, type ServerFacts } from './readFacts.ts'

/** Something that a test kills with -9 and starts again as it was: same port, same folder. */
export interface Mortal {
  kill9(): Promise<void>
  start(): Promise<void>
}

/** The server's process over its own database. */
export interface RealServer extends Mortal {
  readonly port: number
  readonly office: Office
  /** A process of its own where the server has one. */
  readonly database: Mortal | null
  /** Read from the database directly, as is the next. */
  logLength(fairId: string): Promise<number>
  facts(fairId: string): Promise<ServerFacts>
  end(): Promise<void>
}

export async function startRealServer(kind: DatabaseKind): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-real-'))
  const dataFolder = join(folder, 'data')
  const postgres = kind === 'postgres' ? await startPostgres() : null
  const location = postgres === null ? join(dataFolder, 'server.sqlite') : await postgres.createDatabase()
  // What it says about a database that is gone is what this test is about.
  const env = { DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent', ...(postgres !== null && { DATABASE_URL: location }) }
  await addOffice(env)
  const held: { process: ServerProcess } = { process: await startServer(env) }
  const { url } = held.process
  const { port } = new URL(url)
  return {
    port: Number(port),
    office: openOffice(url),
    database: postgres === null ? null : mortal(postgres),
    logLength: async (fairId) => readLength(kind, location, fairId),
    facts: async (fairId) => readFacts(kind, location, fairId),
    kill9: async () => void (await held.process.end('SIGKILL')),
    start: async () => {
      held.process = await startServer({ ...env, PORT: port })
    },
    end: async () => {
      await held.process.end('SIGKILL')
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const mortal = (postgres: TestPostgres): Mortal => ({ kill9: () => postgres.kill(), start: () => postgres.start() })
