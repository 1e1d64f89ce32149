import type { OfficeRole } from '#shared/access/officePermissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type AccountRow, accounts } from '../repositories/accounts.ts'
import { sessions } from '../repositories/sessions.ts'
import { hashPassword } from '../security/hashPassword.ts'
import type { ServerContext } from '../serverContext.ts'
import { recordAudit } from './recordAudit.ts'

export interface AccountChange {
  readonly role?: OfficeRole | undefined
  readonly password?: string | undefined
  readonly isDisabled?: boolean | undefined
}

/** Ends the account's sessions: what it may do now is asked at the next sign-in. */
export async function changeAccount(
  context: ServerContext,
  { accountId, change, actor }: { accountId: string; change: AccountChange; actor: string },
): Promise<Result<AccountRow>> {
  const passwordHash =
    change.password === undefined
      ? undefined
      : await hashPassword(change.password, context.random, context.passwordCost)
  return context.database.transaction(async (tx) => {
    await accounts.lock(tx)
    const all = await accounts.list(tx)
    const before = all.find((account) => account.account_id === accountId)
    if (before === undefined) return fail('ACCOUNT_UNKNOWN')
    const after: AccountRow = {
      ...before,
      role: change.role ?? before.role,
      password_hash: passwordHash ?? before.password_hash,
      disabled_at: disabledAt(before, change.isDisabled, context.now()),
    }
    const others = all.filter((account) => account !== before)
    if (isAdministrator(before) && !isAdministrator(after) && !others.some(isAdministrator))
      return fail('ACCOUNT_LAST_ADMINISTRATOR')
    await accounts.change(tx, after)
    await sessions.removeOf(tx, accountId)
    await recordAudit(context, tx, { actor, action: 'account.change', subject: accountId })
    return ok(after)
  })
}

function disabledAt(before: AccountRow, isDisabled: boolean | undefined, now: number): number | null {
  if (isDisabled === undefined) return before.disabled_at
  return isDisabled ? (before.disabled_at ?? now) : null
}

const isAdministrator = (account: AccountRow): boolean =>
  account.role === 'administrator' && account.disabled_at === null
