import { comparisonKey } from '../identifiers/normaliseText.ts'
import { type RecordDraft, textIn } from './recordValues.ts'

/**
 * The rows of a file that are about one person: the same student number at the same university, or the same name and
 * phone while nothing tells them apart. People of whom only the name is known stay apart, as many as there are rows.
 * Groups stand in the order of their first rows; whatever the order of the rows, the same ones are together.
 */
export function groupPeople<T extends RecordDraft>(drafts: readonly T[]): readonly (readonly T[])[] {
  const joined = new Joined(drafts.length)
  const byNumber = new Map<string, number>()
  const byPhone = new Map<string, number[]>()
  drafts.forEach(({ values }, index) => {
    const number = textIn(values, 'studentNumber')
    if (number !== null)
      joined.join(index, firstOf(byNumber, `${number} ${textIn(values, 'universityId') ?? ''}`, index))
    const phone = textIn(values, 'phone')
    if (phone === null) return
    const same = byPhone.get(phone)
    if (same === undefined) byPhone.set(phone, [index])
    else same.push(index)
  })
  for (const indexes of byPhone.values())
    if (indexes.length > 1)
      for (const named of sameNames(drafts, indexes)) if (named.length > 1) joinByPhone(drafts, named, joined)
  joinCompleted(drafts, joined)
  const groups = new Map<number, T[]>()
  drafts.forEach((draft, index) => {
    const root = joined.rootOf(index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [draft])
    else group.push(draft)
  })
  return [...groups.values()]
}

/** Names are compared only where a phone comes twice: to prepare one takes longer than all else about its row. */
const sameNames = (drafts: readonly RecordDraft[], indexes: readonly number[]): Iterable<readonly number[]> =>
  Map.groupBy(indexes, (index) => comparisonKey(textIn(drafts[index]?.values ?? {}, 'name') ?? '')).values()

/** One phone may be a class list's: people with different numbers or universities behind it are different people. */
function joinByPhone(drafts: readonly RecordDraft[], indexes: readonly number[], joined: Joined): void {
  const said = (key: string) => new Set(indexes.flatMap((index) => textIn(drafts[index]?.values ?? {}, key) ?? []))
  const isOne = said('studentNumber').size <= 1 && said('universityId').size <= 1
  const first = new Map<string, number>()
  for (const index of indexes) {
    const { values } = drafts[index] ?? { values: {} }
    const key = isOne ? '' : `${textIn(values, 'studentNumber') ?? ''} ${textIn(values, 'universityId') ?? ''}`
    joined.join(index, firstOf(first, key, index))
  }
}

/** Rows may say only together that it is a number of a university that another row has, too. */
function joinCompleted(drafts: readonly RecordDraft[], joined: Joined): void {
  const said = new Map<number, { number: string | null; university: string | null }>()
  drafts.forEach(({ values }, index) => {
    const root = joined.rootOf(index)
    const own = said.get(root) ?? { number: null, university: null }
    own.number ??= textIn(values, 'studentNumber')
    own.university ??= textIn(values, 'universityId')
    said.set(root, own)
  })
  const byNumber = new Map<string, number>()
  for (const [root, { number, university }] of said)
    if (number !== null && university !== null) joined.join(root, firstOf(byNumber, `${number} ${university}`, root))
}

function firstOf(map: Map<string, number>, key: string, index: number): number {
  const first = map.get(key) ?? index
  map.set(key, first)
  return first
}

/** Disjoint sets; the smallest member stands for its set. */
class Joined {
  readonly #parent: number[]

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    let root = index
    for (let parent = this.#parent[root]; parent !== undefined && parent !== root; parent = this.#parent[root])
      root = parent
    this.#parent[index] = root
    return root
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)]
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
}
