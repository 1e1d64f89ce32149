import { backUp } from '../backup/backUp.ts'
import { ConfigProblem, type ServerConfig } from '../config/readConfig.ts'
import { isPostgresUrl, openDatabase } from '../database/openDatabase.ts'
import { openSqliteReader } from '../database/openSqlite.ts'

/** `backup FILE`: everything of one moment into one file, also while the server runs. */
export async function backupCommand(config: ServerConfig, [file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new ConfigProblem('backup FILE')
  const database = isPostgresUrl(config.database) ? openDatabase(config.database) : openSqliteReader(config.database)
  try {
    const { rows } = await backUp(database, file, Date.now())
    process.stdout.write(`Backed up ${rows} rows. Keep the file as safe as the database: it holds personal data.\n`)
  } finally {
    await database.close()
  }
}
