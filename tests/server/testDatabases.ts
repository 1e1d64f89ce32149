import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type TestPostgres } from '#tests/postgres/startPostgres.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
export const databaseKinds = ['sqlite', 'postgres'] as const

/** Fresh, empty databases of both kinds. */
export interface TestDatabases {
  readonly postgres: TestPostgres
  location(kind: DatabaseKind): Promise<string>
  stop(): Promise<void>
}

export async function startTestDatabases(): Promise<TestDatabases> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-databases-'))
  const postgres = await startPostgres()
  const made = { files: 0 }
  return {
    postgres,
    location: async (kind) => {
      if (kind === 'postgres') return postgres.createDatabase()
      made.files += 1
      return join(folder, `${made.files}.sqlite`)
    },
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
