import { fail, ok, type Result } from '#shared/errors/result.ts'
import { failedTries } from '../repositories/failedTries.ts'
import { hashSecret } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'

/** Who is counted, and how many wrong tries in a row are free. */
export interface TrySubject {
  readonly name: string
  readonly free: number
}

const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000
/** Tries older than this no longer count. */
const memoryMs = 24 * 3_600_000

/**
 * Counts a try before it is checked, so that ending the connection in between, or trying in parallel, wins nothing.
 * After the free ones: 30 seconds, then twice as long each time, up to 15 minutes.
 */
export async function countTry(context: ServerContext, subjects: readonly TrySubject[]): Promise<Result<null>> {
  const now = context.now()
  return context.database.transaction(async (tx) => {
    for (const { name } of subjects) {
      const known = await failedTries.of(tx, hashSecret(name))
      if (known !== undefined && known.blocked_until > now)
        return fail('SIGN_IN_THROTTLED', { seconds: Math.ceil((known.blocked_until - now) / 1000) })
    }
    for (const { name, free } of subjects) {
      const subject = hashSecret(name)
      const counted = await failedTries.count(tx, subject, now, now - memoryMs)
      const over = (counted?.tries ?? 0) - free
      if (over >= 0) await failedTries.block(tx, subject, now + Math.min(longestWaitMs, firstWaitMs * 2 ** over))
    }
    return ok(null)
  })
}

/** After a right try. */
export async function forgetTries(context: ServerContext, subjects: readonly TrySubject[]): Promise<void> {
  for (const { name } of subjects) await failedTries.forget(context.database, hashSecret(name))
}
