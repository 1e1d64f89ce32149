import { canonicalJson } from '../ops/hashOp.ts'
import type { ParsedRow } from './parseRow.ts'

/** What a row says about one record, by the record's field; fields that it says nothing about are absent. */
export type Values = Readonly<Record<string, unknown>>

export interface RecordDraft {
  readonly row: number
  readonly values: Values
}

/** One field that gets another value. */
export interface FieldChange {
  /** `record.field`. */
  readonly columnId: string
  readonly before: unknown
  readonly after: unknown
}

/** The part of a row that belongs to a record. */
export function valuesOf({ values }: ParsedRow, record: string): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  const prefix = `${record}.`
  for (const [id, value] of values) if (id.startsWith(prefix)) own[id.slice(prefix.length)] = value
  return own
}

export const textIn = (values: Values, key: string): string | null => {
  const value = values[key]
  return typeof value === 'string' ? value : null
}

/** Values are JSON: texts, numbers, flags, and lists of them. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b))

/** What the values change in a record: never to empty, and only what differs. */
export const changesOf = (kind: string, before: Values, values: Values): readonly FieldChange[] =>
  Object.entries(values).flatMap(([key, after]) => {
    const current = before[key] ?? null
    return after === null || isSameValue(current, after) ? [] : [{ columnId: `${kind}.${key}`, before: current, after }]
  })

export interface Combined {
  readonly values: Values
  /** Rows that contradict an earlier one, which is named. */
  readonly contradicting: readonly { readonly row: number; readonly otherRow: number; readonly field: string }[]
  /** Rows that say something that no earlier row said. */
  readonly adding: ReadonlySet<number>
}

function withoutNulls(values: Values): Values {
  const kept: Record<string, unknown> = {}
  for (const key in values) if (values[key] !== null) kept[key] = values[key]
  return kept
}

/** Rows about one record, in the order of the file: each completes those before it, unless it contradicts one. */
export function combineRows(drafts: readonly RecordDraft[]): Combined {
  const [only] = drafts
  // Nearly all rows stand alone.
  if (only !== undefined && drafts.length === 1)
    return { values: withoutNulls(only.values), contradicting: [], adding: new Set([only.row]) }
  const values: Record<string, unknown> = {}
  const saidIn = new Map<string, number>()
  const contradicting: { row: number; otherRow: number; field: string }[] = []
  const adding = new Set<number>()
  for (const { row, values: own } of drafts) {
    const entries = Object.entries(own).filter(([, value]) => value !== null)
    const clash = entries.find(([key, value]) => saidIn.has(key) && !isSameValue(values[key], value))
    if (clash !== undefined) {
      contradicting.push({ row, otherRow: saidIn.get(clash[0]) ?? row, field: clash[0] })
      continue
    }
    for (const [key, value] of entries) {
      if (saidIn.has(key)) continue
      values[key] = value
      saidIn.set(key, row)
      adding.add(row)
    }
  }
  return { values, contradicting, adding }
}
