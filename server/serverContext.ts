import type { Database } from './database/database.ts'
import type { PasswordCost } from './security/hashPassword.ts'

/** What commands of the server work with. Clock and randomness are passed in, so that expiry can be tested. */
export interface ServerContext {
  readonly database: Database
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly passwordCost: PasswordCost
}
