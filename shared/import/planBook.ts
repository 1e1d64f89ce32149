import type { AppError } from '../errors/result.ts'
import type { RecordKind } from '../records/registry.ts'
import type { Candidate } from './matchRecords.ts'
import type { RowRemark } from './parseRow.ts'
import { changesOf, type FieldChange, textIn, type Values } from './recordValues.ts'
import type { RowOutcome } from './rowOutcome.ts'

/**
 * A record that the import adds. References in its values are ids, or the `key` of another record that it adds; see
 * newKey.
 */
export interface PlannedCreate {
  readonly kind: RecordKind
  readonly key: string
  /** The first row that is about it. */
  readonly row: number
  readonly values: Values
}

export interface PlannedUpdate {
  readonly kind: RecordKind
  readonly id: string
  readonly row: number
  /** The record's name as it stands in the fair. */
  readonly title: string
  readonly changes: readonly FieldChange[]
  /** Set besides, without being shown: consent, or the mark of a removal that is taken back. */
  readonly silent: Values
}

/** A record that may be one that the fair has; see UnsureCase in the messages. */
export interface PlannedCase {
  readonly key: string
  readonly record: 'attendee' | 'enterprise'
  readonly rows: readonly number[]
  readonly values: Values
  readonly candidates: readonly Candidate[]
}

export interface NamedAddition {
  readonly record: 'university' | 'enterprise'
  readonly key: string
  readonly name: string
  readonly isListed: boolean
  readonly rowCount: number
}

/** What a table would change in the fair. */
export interface TablePlan {
  /** In an order in which each refers only to those before it. */
  readonly creates: readonly PlannedCreate[]
  readonly updates: readonly PlannedUpdate[]
  /** One for every row that could be read. */
  readonly outcomes: ReadonlyMap<number, RowOutcome>
  readonly notes: readonly RowRemark[]
  readonly cases: readonly PlannedCase[]
  readonly addedByName: readonly NamedAddition[]
  /** Merges that a person decided, by what would ask for them again. */
  readonly decided: Readonly<Record<string, string>>
}

export const newKey = (kind: RecordKind, name: string | number): string => `new:${kind} ${name}`
export const isNewKey = (key: string): boolean => key.startsWith('new:')

const rank = { unchanged: 0, updated: 1, created: 2, unsure: 3 } as const

/** Collects a plan while the rows are gone through. */
export class PlanBook implements TablePlan {
  readonly creates: PlannedCreate[] = []
  readonly updates: PlannedUpdate[] = []
  readonly outcomes = new Map<number, RowOutcome>()
  readonly notes: RowRemark[] = []
  readonly cases: PlannedCase[] = []
  readonly #named = new Map<string, { addition: Omit<NamedAddition, 'rowCount'>; rowCount: number }>()
  readonly decided: Record<string, string> = {}

  get addedByName(): readonly NamedAddition[] {
    return Array.from(this.#named.values(), ({ addition, rowCount }) => ({ ...addition, rowCount }))
  }

  create(record: PlannedCreate): void {
    this.creates.push(record)
    this.mark(record.row, 'created')
  }

  /** Plans what differs; the row that brings nothing new is unchanged. */
  update(
    kind: RecordKind,
    target: { readonly id: string; readonly values: Values },
    row: number,
    values: Values,
    silent: Values = {},
  ): void {
    const changes = changesOf(kind, target.values, values)
    this.mark(row, changes.length > 0 ? 'updated' : 'unchanged')
    if (changes.length === 0) return
    const title = ['name', 'title', 'number'].flatMap((key) => textIn(target.values, key) ?? [])[0] ?? ''
    this.updates.push({ kind, id: target.id, row, title, changes, silent })
  }

  /** Brings a removed record back, with the row's values. */
  revive(
    kind: RecordKind,
    target: { readonly id: string; readonly values: Values },
    row: number,
    values: Values,
  ): void {
    this.mark(row, 'created')
    const changes = changesOf(kind, target.values, values)
    this.updates.push({ kind, id: target.id, row, title: '', changes, silent: { removedAt: null } })
  }

  /** A record that a row names; added once, however many rows name it. */
  addNamed(addition: Omit<NamedAddition, 'rowCount'>, row: number, values: Values): void {
    const known = this.#named.get(addition.key)
    if (known !== undefined) {
      known.rowCount += 1
      return
    }
    this.#named.set(addition.key, { addition, rowCount: 1 })
    this.creates.push({ kind: addition.record, key: addition.key, row, values })
  }

  /** The strongest thing that happens to a row is what it counts as. */
  mark(row: number, type: keyof typeof rank): void {
    const before = this.outcomes.get(row)
    if (before?.type === 'refused' || (before !== undefined && rank[before.type] >= rank[type])) return
    this.outcomes.set(row, { type })
  }

  refuse(row: number, error: AppError): void {
    this.outcomes.set(row, { type: 'refused', error })
  }

  note(row: number, error: AppError): void {
    this.notes.push({ row, column: null, error })
  }
}
