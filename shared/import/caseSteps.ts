import { canonicalJson } from '../ops/hashOp.ts'
import { mostSteps } from '../records/assistanceCase.ts'

/** The steps of a case while rows add to them; what it says already is not added again. */
export class CaseSteps {
  readonly #steps: unknown[] = []
  readonly #known = new Set<string>()

  constructor(before: readonly unknown[]) {
    for (const step of before) this.#keep(canonicalJson(step), step)
  }

  get all(): readonly unknown[] {
    return this.#steps
  }

  /** Adds those that are new, all or none. False where the case has no room for them. */
  add(steps: readonly unknown[]): boolean {
    const own = new Map(steps.map((step) => [canonicalJson(step), step]))
    const fresh = [...own].filter(([key]) => !this.#known.has(key))
    if (fresh.length > 0 && this.#steps.length + fresh.length > mostSteps) return false
    for (const [key, step] of fresh) this.#keep(key, step)
    return true
  }

  #keep(key: string, step: unknown): void {
    this.#known.add(key)
    this.#steps.push(step)
  }
}
