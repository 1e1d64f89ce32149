import type { ColumnType } from './database.ts'

type Value = string | number | null | undefined
type Rows = readonly (readonly Value[])[]

/** Rows as PostgreSQL is given them: a column's values travel as one text. */
export interface ListedRows {
  /** The first column as `$1` when it is the same in all rows, as the fair's id is in a push; else null. */
  readonly shared: string | null
  /** An expression for each other column, in their order, that makes an array of its value. */
  readonly arrays: readonly string[]
  /** Of the names of those columns. */
  readonly names: readonly string[]
  readonly values: readonly (string | number)[]
}

/** Control characters that JSON escapes and nobody types: between values, and for no value. */
const [separator, nothing] = ['\u0001', '\u0002']
const reserved = ['\0', separator, nothing] as const

/** pg's own way through every value of an array takes several times as long, on both sides. */
export function listColumns(columns: Readonly<Record<string, ColumnType>>, rows: Rows): ListedRows {
  const all = Object.entries(columns)
  const first = rows[0]?.[0]
  const isShared = first !== null && first !== undefined && rows.every((row) => row[0] === first)
  const values: (string | number)[] = isShared ? [storable(first)] : []
  const arrays = all.slice(isShared ? 1 : 0).map(([, type], index) => {
    const column = rows.map((row) => row[isShared ? index + 1 : index])
    const place = `$${values.length + 1}`
    const joined = type === 'text' ? join(column) : null
    values.push(joined ?? `{${column.map(inArray).join(',')}}`)
    return joined === null ? `${place}::${type}[]` : `string_to_array(${place}, chr(1), chr(2))`
  })
  const names = all.slice(isShared ? 1 : 0).map(([name]) => name)
  return { shared: isShared ? '$1' : null, arrays, names, values }
}

/** Null for what can't be told apart again; such a column takes the long way. */
function join(column: readonly Value[]): string | null {
  // An empty text would be taken for no value at all.
  if (column.length === 1 && column[0] === '') return null
  const text = column.map((value) => value ?? nothing)
  return text.some((value) => value !== nothing && isReserved(String(value))) ? null : text.join(separator)
}

const isReserved = (text: string): boolean => reserved.some((letter) => text.includes(letter))

function inArray(value: Value): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number') return String(value)
  return `"${storable(value).replace(/["\\]/g, '\\$&')}"`
}

/** PostgreSQL's text has no NUL; one that somebody sends on purpose is left out rather than failing the request. */
export const storable = <T>(value: T): T | string =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value
