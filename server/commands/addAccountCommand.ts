import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { errorMeanings } from '#shared/errors/codes.ts'
import { accountName, newPassword } from '#shared/office/officeShapes.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { ConfigProblem, type ServerConfig } from '../config/readConfig.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { addAccount } from '../office/addAccount.ts'
import { passwordCost } from '../security/hashPassword.ts'

/**
 * `account --name NAME [--role administrator]`: the first administrator, or one more. The password is read from standard
 * input, so that it stands neither in the list of processes nor in a shell's history.
 */
export async function addAccountCommand(config: ServerConfig, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { name: { type: 'string' }, role: { type: 'string', default: 'administrator' } },
  })
  const name = accountName.safeParse(values.name)
  if (!name.success || !officeRoles.has(values.role))
    throw new ConfigProblem(`account --name NAME --role ${officeRoles.ids.join('|')}, the password on standard input`)
  if (process.stdin.isTTY) process.stderr.write('Password, at least 12 characters, then Enter and Ctrl+D:\n')
  const password = newPassword.safeParse((await text(process.stdin)).replace(/\r?\n$/, ''))
  if (!password.success) throw new ConfigProblem('The password needs 12 to 200 characters.')

  const database = openDatabase(config.database)
  try {
    await migrate(database)
    const context = { database, now: Date.now, random: (length: number) => randomBytes(length), passwordCost }
    const added = await addAccount(context, {
      name: name.data,
      password: password.data,
      role: values.role,
      actor: 'server',
    })
    if (!added.ok) throw new ConfigProblem(errorMeanings[added.error.code].what.en)
    process.stdout.write('The account was added.\n')
  } finally {
    await database.close()
  }
}
