import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type AccountRow, accounts } from '../repositories/accounts.ts'
import { sessions } from '../repositories/sessions.ts'
import { isPassword, nobodysHash } from '../security/hashPassword.ts'
import { hashSecret } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'
import { recordAudit } from './recordAudit.ts'
import { countTry, forgetTries } from './throttle.ts'

export interface SignedIn {
  readonly token: string
  readonly account: AccountRow
  readonly expiresAt: number
}

/** A working day; a console that is left open ends earlier (authenticateAccount.ts). */
const sessionMs = 12 * 3_600_000

/** `address` is the caller's; only a hash of it is kept, for counting. */
export async function signIn(
  context: ServerContext,
  { name, password, address }: { name: string; password: string; address: string },
): Promise<Result<SignedIn>> {
  const subjects = [
    { name: `sign-in ${name} from ${address}`, free: 5 },
    // From many addresses, one name can be tried more often, so that nobody locks out a colleague at once.
    { name: `sign-in ${name}`, free: 50 },
  ]
  const counted = await countTry(context, subjects)
  if (!counted.ok) return counted

  const account = await accounts.byName(context.database, name)
  const isRight = await isPassword(password, account?.password_hash ?? nobodysHash(context.passwordCost))
  if (account === undefined || !isRight || account.disabled_at !== null) {
    await recordAudit(context, context.database, {
      actor: account === undefined ? 'unknown' : `account:${account.account_id}`,
      action: 'account.signIn',
      outcome: 'SIGN_IN_WRONG',
    })
    return fail('SIGN_IN_WRONG')
  }
  await forgetTries(context, subjects)
  return ok(await openSession(context, account))
}

async function openSession(context: ServerContext, account: AccountRow): Promise<SignedIn> {
  const token = Buffer.from(context.random(32)).toString('base64url')
  const now = context.now()
  const expiresAt = now + sessionMs
  await context.database.transaction(async (tx) => {
    await sessions.add(tx, {
      token_hash: hashSecret(token),
      account_id: account.account_id,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    await recordAudit(context, tx, { actor: `account:${account.account_id}`, action: 'account.signIn' })
  })
  return { token, account, expiresAt }
}
