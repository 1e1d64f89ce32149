import { restore } from '../backup/restore.ts'
import { ConfigProblem, type ServerConfig } from '../config/readConfig.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'

/** `restore FILE`: into an empty database of either kind. The next start applies the list of erasures before it answers. */
export async function restoreCommand(config: ServerConfig, [file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new ConfigProblem('restore FILE')
  const database = openDatabase(config.database)
  try {
    await migrate(database)
    const outcome = await restore(database, file)
    if ('problem' in outcome) throw new ConfigProblem(outcome.problem)
    process.stdout.write(`Restored ${outcome.rows} rows.\n`)
  } finally {
    await database.close()
  }
}
