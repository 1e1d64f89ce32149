import type { UniversityEntry } from '../reference/universities.ts'
import type { FairRecord } from './importContext.ts'
import { type UniversityMatch, type UniversityMention, universityMatcher } from './matchUniversity.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { textIn } from './recordValues.ts'

/** Finds the universities that rows name, and adds those that the fair doesn't have once a row with them goes in. */
export class UniversityNames {
  readonly #match: (mention: UniversityMention) => UniversityMatch | null
  readonly #known = new Map<string, UniversityMatch | null>()

  constructor(known: readonly FairRecord[], reference: readonly UniversityEntry[]) {
    const universities = known.map(({ id, values }) => ({
      id,
      name: textIn(values, 'name') ?? '',
      code: textIn(values, 'code'),
    }))
    this.#match = universityMatcher(universities, reference)
  }

  /** The id or key that stands for the university in a row's values; null for a row that names none. */
  keyOf(mention: UniversityMention): string | null {
    const match = this.#find(mention)
    if (match === null) return null
    return 'id' in match ? match.id : newKey('university', match.key)
  }

  /** Plans what naming it brings; call once for every row that goes in. */
  use(mention: UniversityMention, row: number, book: PlanBook): void {
    const match = this.#find(mention)
    if (match === null || 'id' in match) return
    const { name, code } = match.add
    const addition = {
      record: 'university',
      key: newKey('university', match.key),
      name,
      isListed: code !== null,
    } as const
    book.addNamed(addition, row, { ...match.add })
  }

  #find(mention: UniversityMention): UniversityMatch | null {
    const place = `${mention.code ?? ''} ${mention.name ?? ''}`
    const known = this.#known.get(place)
    const match = known === undefined ? this.#match(mention) : known
    this.#known.set(place, match)
    return match
  }
}
