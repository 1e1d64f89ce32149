import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { FairRecord } from './importContext.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { isSameValue, textIn, type Values } from './recordValues.ts'

/** The positions of the fair and of the rows so far: one title at one workplace is one position of its enterprise. */
export class PositionBook {
  readonly #known = new Map<string, FairRecord>()
  readonly #said = new Map<string, { readonly row: number; values: Values }>()
  readonly #book: PlanBook

  constructor(known: readonly FairRecord[], book: PlanBook) {
    for (const record of known)
      this.#known.set(positionKey(textIn(record.values, 'enterpriseId') ?? '', record.values), record)
    this.#book = book
  }

  /** `enterprise`: its id, or the key of one that the import adds. */
  add(enterprise: string, row: number, values: Values): void {
    const key = positionKey(enterprise, values)
    const said = this.#said.get(key)
    if (said !== undefined) {
      const isRepeated = Object.entries(values).every(([field, value]) => isSameValue(said.values[field], value))
      if (isRepeated) this.#book.mark(row, 'unchanged')
      else this.#book.refuse(row, { code: 'IMPORT_POSITION_TWICE', details: { otherRow: said.row } })
      return
    }
    this.#said.set(key, { row, values })
    const before = this.#known.get(key)
    if (before !== undefined) this.#book.update('position', before, row, values)
    else
      this.#book.create({
        kind: 'position',
        key: newKey('position', row),
        row,
        values: { ...values, enterpriseId: enterprise },
      })
  }
}

const positionKey = (enterprise: string, values: Values): string =>
  [enterprise, comparisonKey(textIn(values, 'title') ?? ''), comparisonKey(textIn(values, 'city') ?? '')].join(' ')
