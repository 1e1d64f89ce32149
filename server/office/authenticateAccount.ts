import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type AccountRow, accounts } from '../repositories/accounts.ts'
import { sessions } from '../repositories/sessions.ts'
import { hashSecret } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'

/** A console that nobody touches for this long has to sign in again. */
const idleMs = 2 * 3_600_000
/** How often "last seen" is written down: not with every request. */
const seenEveryMs = 60_000

/** Whose session this is. The token is looked up by its hash, so no comparison can be timed. */
export async function authenticateAccount(
  context: ServerContext,
  token: string | undefined,
): Promise<Result<AccountRow>> {
  if (token === undefined || token.length !== 43) return fail('AUTH_REQUIRED')
  const tokenHash = hashSecret(token)
  const session = await sessions.byHash(context.database, tokenHash)
  if (session === undefined) return fail('AUTH_REQUIRED')
  const now = context.now()
  if (session.expires_at <= now || session.last_seen_at + idleMs <= now) {
    await sessions.remove(context.database, tokenHash)
    return fail('AUTH_EXPIRED')
  }
  const account = await accounts.byId(context.database, session.account_id)
  if (account === undefined || account.disabled_at !== null) return fail('AUTH_REQUIRED')
  if (session.last_seen_at + seenEveryMs <= now) await sessions.seen(context.database, tokenHash, now)
  return ok(account)
}
