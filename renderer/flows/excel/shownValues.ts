import { importColumns } from '#shared/import/importColumns.ts'
import type { KnownFair } from '#shared/import/importContext.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import { isSameValue, textIn, type Values } from '#shared/import/recordValues.ts'
import type { ShownValues } from './importMessages.ts'

/** Values for the screen: by column id, references as names, sensitive ones left out. */
export interface Shower {
  isHidden(columnId: string): boolean
  value(columnId: string, value: unknown): unknown
  /** A row's cells. */
  cells(values: ReadonlyMap<string, unknown>): ShownValues
  /** A record's values, or a row's about one. */
  record(kind: string, values: Values): ShownValues
  /** The values of a record that the fair has. */
  known(id: string): Values
}

const columns = new Map(Object.values(importColumns).flatMap((all) => all.map((column) => [column.id, column])))
const references = new Set(['attendee.universityId', 'attendee.enterpriseId', 'booth.enterpriseId', 'booth.hallId'])

export function showerOf(known: KnownFair, plan: TablePlan): Shower {
  const named = [...known.universities, ...known.enterprises, ...known.halls]
  const names = new Map(named.map(({ id, values }) => [id, textIn(values, 'name') ?? '']))
  for (const { key, values } of plan.creates) {
    const name = textIn(values, 'name')
    if (name !== null) names.set(key, name)
  }
  const records = new Map([...known.enterprises, ...candidatesAmong(known, plan)].map(({ id, values }) => [id, values]))
  const isHidden = (columnId: string): boolean => columns.get(columnId)?.field.sensitivity === 'sensitive'
  const value = (columnId: string, raw: unknown): unknown =>
    references.has(columnId) && typeof raw === 'string' ? (names.get(raw) ?? raw) : raw
  const show = (entries: Iterable<readonly [string, unknown]>): ShownValues =>
    Object.fromEntries(
      Array.from(entries, ([id, raw]) => [id, value(id, raw)] as const).filter(
        ([id, shown]) => columns.has(id) && !isHidden(id) && !isSameValue(shown ?? null, null),
      ),
    )
  return {
    isHidden,
    value,
    cells: show,
    record: (kind, values) => show(Object.entries(values).map(([key, raw]) => [`${kind}.${key}`, raw] as const)),
    known: (id) => records.get(id) ?? {},
  }
}

function candidatesAmong({ attendees }: KnownFair, { cases }: TablePlan): KnownFair['attendees'] {
  const wanted = new Set(cases.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  return wanted.size === 0 ? [] : attendees.filter(({ id }) => wanted.has(id))
}
