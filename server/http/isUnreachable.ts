/**
 * PostgreSQL's classes 08 (connection), 53 (out of resources), 57P (shutting down, crashed), serialisation failures and
 * deadlocks; and what Node says when nobody listens. All of them pass, so the client is told to come again.
 */
const passing = /^(08|53|57P|40001|40P01|55P03)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** Whether the database could not be asked, rather than answered wrongly. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') return passing.test(error.code)
  return error.message === 'Connection terminated unexpectedly'
}
