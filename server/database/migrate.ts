import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database, SqlRunner } from './database.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations.ts'

const appliedSchema = z.object({ id: z.int(), checksum: z.string() })
/** Any fixed number: processes that start together meet at this lock of the database. */
const lockKey = 4_710_318

/**
 * Brings the tables to what this version needs, all steps or none. Processes that start together wait for each other.
 * @throws when the database was written by a newer version, or a step that was applied has been edited since.
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.transaction(async (tx) => {
    if (tx.dialect === 'postgres') await tx.rows('SELECT pg_advisory_xact_lock($1)', [lockKey])
    await tx.script(
      'CREATE TABLE IF NOT EXISTS migrations (id bigint PRIMARY KEY, title text NOT NULL, checksum text NOT NULL)',
    )
    const applied = z.array(appliedSchema).parse(await tx.rows('SELECT id, checksum FROM migrations ORDER BY id'))
    const newest = applied.at(-1)?.id ?? 0
    if (newest > steps.length) throw new Error('The database was written by a newer version of the server.')
    for (const { id, checksum } of applied) {
      const step = steps[id - 1]
      if (step === undefined || checksumOf(step, tx.dialect) !== checksum)
        throw new Error(`Migration ${id} is not the one that was applied to this database.`)
    }
    for (const step of steps.slice(newest)) await apply(tx, step)
  })
}

async function apply(tx: SqlRunner, step: Migration): Promise<void> {
  await tx.script(step[tx.dialect])
  const values = [step.id, step.title, checksumOf(step, tx.dialect)]
  await tx.change('INSERT INTO migrations (id, title, checksum) VALUES ($1, $2, $3)', values)
}

const checksumOf = (step: Migration, dialect: SqlRunner['dialect']): string =>
  createHash('sha256').update(step[dialect]).digest('hex')
