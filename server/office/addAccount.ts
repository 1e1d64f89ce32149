import type { OfficeRole } from '#shared/access/officePermissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { newId } from '#shared/ops/newId.ts'
import { type AccountRow, accounts } from '../repositories/accounts.ts'
import { hashPassword } from '../security/hashPassword.ts'
import type { ServerContext } from '../serverContext.ts'
import { recordAudit } from './recordAudit.ts'

export async function addAccount(
  context: ServerContext,
  { name, password, role, actor }: { name: string; password: string; role: OfficeRole; actor: string },
): Promise<Result<AccountRow>> {
  const row: AccountRow = {
    account_id: newId(context.now(), context.random(16)),
    name,
    role,
    password_hash: await hashPassword(password, context.random, context.passwordCost),
    created_at: context.now(),
    disabled_at: null,
  }
  return context.database.transaction(async (tx) => {
    if (!(await accounts.add(tx, row))) return fail('ACCOUNT_NAME_TAKEN')
    await recordAudit(context, tx, { actor, action: 'account.add', subject: row.account_id })
    return ok(row)
  })
}
