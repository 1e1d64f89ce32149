/** PostgreSQL's classes 08 (connection), 53 (out of resources), 57P (shutting down, crashed); and what Node says when nobody listens. */
const gone = /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
/** Serialisation failures, deadlocks and locks that took too long: of one transaction, while the database is there. */
const contended = /^(40001|40P01|55P03)$/
/** What the driver says without a code. */
const goneWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether the database is not there: whatever else it is asked now fails too. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return 'code' in error && typeof error.code === 'string' ? gone.test(error.code) : goneWords.test(error.message)
}

/** Whether the database could not be asked, rather than answered wrongly. All of it passes, so the client is told to come again. */
export function isUnreachable(error: unknown): boolean {
  if (isGone(error)) return true
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && contended.test(error.code)
}
