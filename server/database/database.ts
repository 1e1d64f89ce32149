/** What both databases can bind and give back without a loss. Times are milliseconds since 1970 UTC, flags 0 and 1. */
export type SqlValue = string | number | null
export type SqlRow = Readonly<Record<string, unknown>>

/**
 * Where statements run: a database or one transaction of it. SQL is written once for both, with `$1` for the first
 * value; only what they can't both say asks for `dialect`.
 */
export interface SqlRunner {
  readonly dialect: 'sqlite' | 'postgres'
  /** The rows that a statement gives back. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>
  /** How many rows a statement touched. */
  change(sql: string, values?: readonly SqlValue[]): Promise<number>
  /** Several statements without values, as migrations are. */
  script(sql: string): Promise<void>
}

export interface Database extends SqlRunner {
  /** Durable when it resolves; undone when `work` rejects, and nothing of it was ever seen by others. */
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  /** A view of one moment for reading much. */
  snapshot<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  close(): Promise<void>
}
