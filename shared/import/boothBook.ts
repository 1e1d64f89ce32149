import type { AppError } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'

/** A booth that the fair has before the import. */
export interface KnownBooth {
  readonly id: string
  readonly number: string
  readonly hallId: string | null
  readonly enterpriseId: string | null
}

export interface PlannedBooth {
  /** Stands for the enterprise. */
  readonly key: string
  readonly number: string
  /** Null for a booth that the fair doesn't have yet. */
  readonly boothId: string | null
}

/** One booth and whom it belongs to. */
interface Booth {
  /** Null when it comes with this import. */
  readonly id: string | null
  readonly hallId: string | null
  owner: string | null
}

/**
 * Who has which booth while a list is planned. A list names a number and no hall, and two halls may each have a booth
 * A01: a number stands for the enterprise's own booth, else for the one that is in no hall, else for the only free one.
 */
export class BoothBook {
  readonly #byNumber: Map<string, Booth[]>

  constructor(known: readonly KnownBooth[]) {
    this.#byNumber = Map.groupBy(
      known.map(({ id, number, hallId, enterpriseId }) => ({
        key: comparisonKey(number),
        id,
        hallId,
        owner: enterpriseId,
      })),
      ({ key }) => key,
    )
  }

  /** Why the enterprise can't have all of these. */
  refusalOf(numbers: readonly string[], key: string): AppError | undefined {
    for (const number of numbers) {
      const chosen = this.#choose(number, key)
      if (chosen === 'taken') return { code: 'IMPORT_BOOTH_TAKEN' }
      if (chosen === 'manyFree') return { code: 'IMPORT_BOOTH_UNCLEAR', details: { number } }
    }
    return undefined
  }

  /** Gives the booth to the enterprise, unless it has it already. Ask `refusalOf` first. */
  give(number: string, key: string): readonly PlannedBooth[] {
    const chosen = this.#choose(number, key)
    if (chosen === 'taken' || chosen === 'manyFree' || chosen?.owner === key) return []
    const booth = chosen ?? this.#add(number)
    booth.owner = key
    return [{ key, number, boothId: booth.id }]
  }

  /** Undefined for a number that no booth has. */
  #choose(number: string, key: string): Booth | 'taken' | 'manyFree' | undefined {
    const same = this.#byNumber.get(comparisonKey(number)) ?? []
    const own = same.find((booth) => booth.owner === key)
    if (own !== undefined || same.length === 0) return own
    const unnamed = same.filter((booth) => booth.hallId === null)
    const [free, secondFree] = (unnamed.length > 0 ? unnamed : same).filter((booth) => booth.owner === null)
    if (free === undefined) return 'taken'
    return secondFree === undefined || unnamed.length > 0 ? free : 'manyFree'
  }

  #add(number: string): Booth {
    const booth = { id: null, hallId: null, owner: null }
    this.#byNumber.set(comparisonKey(number), [booth])
    return booth
  }
}
