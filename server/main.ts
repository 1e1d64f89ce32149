import { mkdirSync } from 'node:fs'
import { addAccountCommand } from './commands/addAccountCommand.ts'
import { backupCommand } from './commands/backupCommand.ts'
import { restoreCommand } from './commands/restoreCommand.ts'
import { serve } from './commands/serve.ts'
import { ConfigProblem, readConfig, type ServerConfig } from './config/readConfig.ts'
import { DatabaseInUse } from './database/lockDatabaseFile.ts'
import { describeProblem } from './http/describeProblem.ts'

/** `npm run server [-- COMMAND ...]`; without a command it serves. docs/server.md tells of each. */
const commands: Readonly<Record<string, (config: ServerConfig, args: readonly string[]) => Promise<void>>> = {
  serve,
  account: addAccountCommand,
  backup: backupCommand,
  restore: restoreCommand,
}

// Reports show times by the clock on the wall of the fairs, wherever the server stands.
process.env['TZ'] = 'Asia/Shanghai'

const [name = 'serve', ...args] = process.argv.slice(2)
try {
  const command = commands[name]
  if (command === undefined) throw new ConfigProblem(`Which command? One of: ${Object.keys(commands).join(', ')}`)
  const config = readConfig(process.env)
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  await command(config, args)
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`)
  process.exitCode = 1
}

function wordsFor(error: unknown): string {
  if (error instanceof ConfigProblem) return error.message
  if (error instanceof DatabaseInUse) return 'Another server process uses this data folder; only one may.'
  return `The server could not do it: ${JSON.stringify(describeProblem(error))}`
}
