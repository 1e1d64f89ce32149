import { comparisonKey } from '../identifiers/normaliseText.ts'
import { type ImportColumn, type ImportKind, importColumns } from './importColumns.ts'
import type { TableShape } from './mappedColumn.ts'

/**
 * What people chose for headers before: by `kind header`, the column's id, or null for one that stays out. The same
 * school sends the same list every year.
 */
export type HeaderMemory = Readonly<Record<string, string | null>>

export function rememberHeaders(
  memory: HeaderMemory,
  { kind, mapping }: Pick<TableShape, 'kind' | 'mapping'>,
): HeaderMemory {
  const chosen = mapping.flatMap(({ header, column, basis }) =>
    basis === 'person' && comparisonKey(header) !== '' ? [[memoryKey(kind, header), column?.id ?? null] as const] : [],
  )
  return { ...memory, ...Object.fromEntries(chosen) }
}

/** Undefined when nothing is remembered; a column that this version doesn't have is not remembered either. */
export function recallHeader(memory: HeaderMemory, kind: ImportKind, header: string): ImportColumn | null | undefined {
  const key = memoryKey(kind, header)
  if (!Object.hasOwn(memory, key)) return undefined
  const id = memory[key] ?? null
  return id === null ? null : importColumns[kind].find((column) => column.id === id)
}

const memoryKey = (kind: ImportKind, header: string): string => `${kind} ${comparisonKey(header)}`
