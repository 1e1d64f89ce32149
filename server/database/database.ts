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

/** Where rows are looked up by many keys at once. */
export interface LookUpTarget {
  readonly table: string
  /** Of the table, which is called `found`. */
  readonly select: string
  /** What each row asked for gives. */
  readonly asked: Readonly<Record<string, ColumnType>>
  /** When a row of the table matches one that is asked for, `asked`. */
  readonly on: string
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
  /** The rows that match any of those asked for. */
  lookUp(target: LookUpTarget, asked: readonly (readonly (string | number)[])[]): Promise<readonly SqlRow[]>
  /** A condition: the column is in the list bound at that place. */
  among(column: string, place: string, type: ColumnType): string
  /** Several statements without values, as migrations are. */
  script(sql: string): Promise<void>
}

export interface Database extends SqlRunner {
  /**
   * Durable when it resolves; undone when `work` rejects or one of its statements failed, and nothing of it was ever seen
   * by others. Statements run in the order in which they are made, so only what needs an answer has to wait for one.
   */
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  /** A view of one moment, for reading; waits for no writer. */
  snapshot<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>
  close(): Promise<void>
}
