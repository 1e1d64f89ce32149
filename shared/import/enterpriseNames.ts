import { comparisonKey } from '../identifiers/normaliseText.ts'
import {
  compareEnterprises,
  type EnterpriseTraits,
  enterpriseThresholds,
  enterpriseTraits,
} from './enterpriseLikeness.ts'
import type { Decisions } from './importContext.ts'
import { likenessOf } from './likeness.ts'
import type { Candidate } from './matchRecords.ts'
import { isNewKey, newKey, type PlanBook } from './planBook.ts'
import type { Values } from './recordValues.ts'
import { undecided } from './rowOutcome.ts'

export interface NamedEnterprise {
  readonly id: string
  readonly values: Values
}

/** Who a row means when it names an enterprise. */
interface Meant {
  /** The id in the fair, or the key of one to add. */
  readonly key: string
  readonly name: string
  readonly candidates: readonly Candidate[]
  readonly twinOf: string | null
}

/**
 * Finds the enterprises that rows only name. A name that differs in nothing but its legal form is the same; one that
 * is alike asks; any other is added to the fair.
 */
export class EnterpriseNames {
  readonly #known: readonly { readonly id: string; readonly traits: EnterpriseTraits }[]
  readonly #byName: ReadonlyMap<string, string>
  readonly #decisions: Decisions
  readonly #remembered: ReadonlyMap<string, string>
  readonly #meant = new Map<string, Meant>()
  readonly #rows = new Map<string, number[]>()

  constructor(
    known: readonly NamedEnterprise[],
    { decisions, remembered }: { decisions: Decisions; remembered: ReadonlyMap<string, string> },
  ) {
    this.#known = known.map(({ id, values }) => ({ id, traits: namedTraits(String(values['name'])) }))
    this.#byName = new Map(known.map(({ id, values }) => [comparisonKey(String(values['name'])), id]))
    this.#decisions = decisions
    this.#remembered = remembered
  }

  /** The id or key that stands for the enterprise in a row's values. Nothing is planned yet. */
  keyOf(name: string): string {
    return this.#find(name).key
  }

  /** Plans what naming it brings; call once for every row that goes in. */
  use(name: string, row: number, book: PlanBook): void {
    const nameKey = comparisonKey(name)
    const { key, candidates, twinOf } = this.#find(name)
    const rows = this.#rows.get(nameKey)
    if (rows !== undefined) rows.push(row)
    else {
      const fresh = [row]
      this.#rows.set(nameKey, fresh)
      if (candidates.length > 0)
        book.cases.push({ key: caseKey(nameKey), record: 'enterprise', rows: fresh, values: { name }, candidates })
    }
    if (isNewKey(key))
      book.addNamed({ record: 'enterprise', key, name, isListed: false }, row, { name, possibleTwinOf: twinOf })
    else if (candidates.length > 0) book.decided[caseKey(nameKey)] = key
    if (candidates.length > 0 && this.#decisions[caseKey(nameKey)] === undefined) book.mark(row, 'unsure')
  }

  #find(name: string): Meant {
    const nameKey = comparisonKey(name)
    const meant = this.#meant.get(nameKey) ?? this.#decide(name, nameKey)
    this.#meant.set(nameKey, meant)
    return meant
  }

  #decide(name: string, nameKey: string): Meant {
    const remembered = this.#remembered.get(caseKey(nameKey))
    // What was remembered may be gone from the fair since.
    const sure = this.#byName.get(nameKey) ?? this.#known.find(({ id }) => id === remembered)?.id
    if (sure !== undefined) return { key: sure, name, candidates: [], twinOf: null }
    const own = namedTraits(name)
    const found = this.#known
      .map(({ id, traits }) => ({ id, ...compareEnterprises(own, traits) }))
      .filter(({ weight }) => weight >= enterpriseThresholds.unsure)
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    const [best, second] = found
    const key = newKey('enterprise', nameKey)
    if (best === undefined) return { key, name, candidates: [], twinOf: null }
    if (best.canBeCertain && best.weight >= enterpriseThresholds.certain && second?.weight !== best.weight)
      return { key: best.id, name, candidates: [], twinOf: null }
    const candidates = found.slice(0, 3).map(({ id, weight, reasons }) => ({
      id,
      likeness: likenessOf(weight, enterpriseThresholds),
      reasons,
    }))
    const decision = this.#decisions[caseKey(nameKey)] ?? undecided
    if (decision.type === 'merge' && this.#known.some(({ id }) => id === decision.id))
      return { key: decision.id, name, candidates, twinOf: null }
    return { key, name, candidates, twinOf: decision.type === 'keepBoth' ? null : best.id }
  }
}

/** What the decision about an enterprise's name is filed under. */
export const caseKey = (nameKey: string): string => `enterprise ${nameKey}`

const namedTraits = (name: string): EnterpriseTraits =>
  enterpriseTraits({ name, creditCode: null, city: null, contactName: null, contactPhone: null }, '')
