import { sessions } from '../repositories/sessions.ts'
import { hashSecret } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'

/** The token means nothing afterwards, wherever a copy of it may be. */
export async function signOut(context: ServerContext, token: string): Promise<void> {
  await sessions.remove(context.database, hashSecret(token))
}
