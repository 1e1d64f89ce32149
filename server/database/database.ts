/**
 * What both databases can bind and give back without a loss. Times are milliseconds since 1970 UTC, flags 0 and 1.
 * Lists are only for `among`.
 */
export type SqlValue = string | number | null | SqlList
export interface SqlList {
  readonly list: readonly (string | number)[]
}
export type SqlRow = Readonly<Record<string, unknown>>
export type ColumnType = 'text' | 'bigint'

/** Where many rows go at once. */
export interface InsertTarget {
  readonly table: string
  readonly columns: Readonly<Record<string, ColumnType>>
  /** What follows the values: an `ON CONFLICT` clause. */
  readonly conflict?: string
}

/**
 * Where statements run: a database or one transaction of it. SQL is written once for both, with `$1` for the first
 * value; only what they can't both say asks for `dialect`.
 */
export interface SqlRunner {
  readonly dialect: 'sqlite' | 'postgres'
  /** The rows that a statement gives back. Outside a transaction it only reads. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>
  /** How many rows a statement touched. */
  change(sql: string, values?: readonly SqlValue[]): Promise<number>
  /** Rows in the order of the target's columns. */
  insert(target: InsertTarget, rows: readonly (readonly (string | number | null)[])[]): Promise<void>
  /** A condition: the column is in the list bound at that place. */
  among(column: string, place: string, type: ColumnType): string
  /** Several statements without values, as migrations are. */
  script(sql: string): Promise<void>
}

export interface Database extends SqlRunner {
  /** Durable when it resolves; undone when `work` rejects, and nothing of it was ever seen by others. */
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  /** A view of one moment, for reading; waits for no writer. */
  snapshot<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  close(): Promise<void>
}
