import type { SqlRunner } from './database.ts'

/** The statements of one transaction, which its work need not wait for one by one. */
export interface TrackedRunner {
  readonly runner: SqlRunner
  /** Resolves once all statements so far succeeded; rejects with the first that failed. */
  readonly settled: () => Promise<void>
  /** One is known to have failed. */
  readonly hasFailed: () => boolean
}

/**
 * On a connection that sends statements ahead, waiting for each only costs round trips. A transaction whose statement
 * failed is never committed, whether its work looked at the outcome or not.
 */
export function trackStatements(inner: SqlRunner): TrackedRunner {
  const pending: Promise<unknown>[] = []
  const held = { hasFailed: false }
  const track = <T>(statement: Promise<T>): Promise<T> => {
    pending.push(statement)
    // Whoever waits is told; nobody has to.
    statement.catch(() => {
      held.hasFailed = true
    })
    return statement
  }
  return {
    runner: {
      dialect: inner.dialect,
      among: inner.among,
      rows: (...args) => track(inner.rows(...args)),
      change: (...args) => track(inner.change(...args)),
      insert: (...args) => track(inner.insert(...args)),
      lookUp: (...args) => track(inner.lookUp(...args)),
      script: (...args) => track(inner.script(...args)),
    },
    hasFailed: () => held.hasFailed,
    settled: async () => {
      await Promise.all(pending)
    },
  }
}
