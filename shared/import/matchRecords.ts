import { type Comparison, likenessOf, type MatchReason, type Thresholds } from './likeness.ts'

/** What the matching needs of a record besides the comparison itself. */
export interface Comparable {
  /** The same for two records that hold the same values, also where something is missing. */
  readonly signature: string
  /** Keys that no two records share; the surest first. */
  readonly strong: readonly string[]
  /** Only records with a block in common are compared. */
  readonly blocks: readonly string[]
}

export interface KnownRecord<T> {
  readonly id: string
  readonly traits: T
  /** Stands for another one now; found again, but never suggested. */
  readonly isMerged: boolean
}

export interface Candidate {
  readonly id: string
  /** From 0 to 1. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
}

/** Whom an incoming record is. `clash`: a strong key says one thing and the name another. */
export type Match =
  | { readonly type: 'same'; readonly id: string }
  | { readonly type: 'unsure'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'clash'; readonly id: string }
  | { readonly type: 'new' }

export interface MatchRules<T> {
  readonly thresholds: Thresholds
  readonly compare: (a: T, b: T) => Comparison
  /** Whether a record found by a strong key cannot be meant after all. */
  readonly isClash: (incoming: T, known: T) => boolean
}

const shownCandidates = 3
/** A block that so many share tells nobody apart; narrower blocks still do. Keeps n rows from meeting n records. */
const largestBlock = 300

/**
 * Finds for each incoming record the one that is known already, one to one: first the identical, then the one with its
 * strong key, then by weight. A pair is certain only when each is the other's single best, so that the order of the
 * rows decides nothing. The answers stand in the order of `incoming`.
 */
export function matchRecords<T extends Comparable>(
  incoming: readonly T[],
  known: readonly KnownRecord<T>[],
  rules: MatchRules<T>,
): readonly Match[] {
  const claimed = new Set<KnownRecord<T>>()
  const matches = new Map<T, Match>()
  const claim = (one: T, record: KnownRecord<T>): void => {
    claimed.add(record)
    matches.set(one, { type: 'same', id: record.id })
  }
  const open = () => incoming.filter((one) => !matches.has(one))
  if (known.length > 0) {
    claimIdentical(incoming, known, claim)
    matchStrong(open(), known, rules, claimed, claim, (one, id) => matches.set(one, { type: 'clash', id }))
    const rest = open()
    if (rest.length > 0) weigh(rest, known, rules, claimed, claim, (one, match) => matches.set(one, match))
  }
  return incoming.map((one) => matches.get(one) ?? { type: 'new' })
}

type Claim<T> = (one: T, record: KnownRecord<T>) => void

function claimIdentical<T extends Comparable>(
  incoming: readonly T[],
  known: readonly KnownRecord<T>[],
  claim: Claim<T>,
): void {
  const bySignature = Map.groupBy(
    [...known].sort((a, b) => Number(b.isMerged) - Number(a.isMerged) || compareText(b.id, a.id)),
    ({ traits }) => traits.signature,
  )
  for (const one of incoming) {
    const record = bySignature.get(one.signature)?.pop()
    if (record !== undefined) claim(one, record)
  }
}

function matchStrong<T extends Comparable>(
  incoming: readonly T[],
  known: readonly KnownRecord<T>[],
  rules: MatchRules<T>,
  claimed: ReadonlySet<KnownRecord<T>>,
  claim: Claim<T>,
  clash: (one: T, id: string) => void,
): void {
  if (incoming.length === 0) return
  const byKey = new Map<string, KnownRecord<T>[]>()
  for (const record of known) for (const key of record.traits.strong) addTo(byKey, key, record)
  for (const one of incoming) {
    const found = one.strong.flatMap((key) => byKey.get(key) ?? []).filter((record) => !claimed.has(record))
    // Two records may have come to share a key: the likest is meant.
    if (found.length > 1) {
      const weight = (record: KnownRecord<T>) => rules.compare(one, record.traits).weight
      found.sort((a, b) => Number(a.isMerged) - Number(b.isMerged) || weight(b) - weight(a))
    }
    const meant = found.find((record) => !rules.isClash(one, record.traits))
    const [first] = found
    if (meant !== undefined) claim(one, meant)
    else if (first !== undefined) clash(one, first.id)
  }
}

interface Pair<T> {
  readonly one: T
  readonly record: KnownRecord<T>
  readonly comparison: Comparison
}

function weigh<T extends Comparable>(
  incoming: readonly T[],
  known: readonly KnownRecord<T>[],
  rules: MatchRules<T>,
  claimed: ReadonlySet<KnownRecord<T>>,
  claim: Claim<T>,
  settle: (one: T, match: Match) => void,
): void {
  const pairs = likelyPairs(
    incoming,
    known.filter((record) => !claimed.has(record)),
    rules,
  )
  const byIncoming = Map.groupBy(pairs, ({ one }) => one)
  const byKnown = Map.groupBy(pairs, ({ record }) => record)
  const certain = [...byIncoming.values()].flatMap((own) => {
    const best = singleBest(own)
    if (best === undefined || best.comparison.weight < rules.thresholds.certain) return []
    return best.comparison.canBeCertain && singleBest(byKnown.get(best.record) ?? []) === best ? [best] : []
  })
  for (const { one, record } of certain) claim(one, record)
  const settled = new Set(certain.map(({ one }) => one))
  for (const [one, own] of byIncoming) {
    const candidates = own.filter(({ record }) => !claimed.has(record) && !record.isMerged)
    if (settled.has(one) || candidates.length === 0) continue
    settle(one, { type: 'unsure', candidates: describe(candidates, rules.thresholds) })
  }
}

/** Undefined when two are equally good. */
function singleBest<T>(pairs: readonly Pair<T>[]): Pair<T> | undefined {
  const most = Math.max(...pairs.map(({ comparison }) => comparison.weight))
  const [first, second] = pairs.filter(({ comparison }) => comparison.weight === most)
  return second === undefined ? first : undefined
}

function likelyPairs<T extends Comparable>(
  incoming: readonly T[],
  known: readonly KnownRecord<T>[],
  rules: MatchRules<T>,
): readonly Pair<T>[] {
  const byBlock = new Map<string, KnownRecord<T>[]>()
  for (const record of known) for (const block of record.traits.blocks) addTo(byBlock, block, record)
  return incoming.flatMap((one) => {
    const met = new Set<KnownRecord<T>>()
    for (const block of one.blocks) {
      const records = byBlock.get(block)
      if (records !== undefined && records.length <= largestBlock) for (const record of records) met.add(record)
    }
    const pairs: Pair<T>[] = []
    for (const record of met) {
      const comparison = rules.compare(one, record.traits)
      if (comparison.weight >= rules.thresholds.unsure) pairs.push({ one, record, comparison })
    }
    return pairs
  })
}

function describe<T>(pairs: readonly Pair<T>[], thresholds: Thresholds): readonly Candidate[] {
  return [...pairs]
    .sort((a, b) => b.comparison.weight - a.comparison.weight || compareText(a.record.id, b.record.id))
    .slice(0, shownCandidates)
    .map(({ record, comparison: { weight, reasons } }) => ({
      id: record.id,
      likeness: likenessOf(weight, thresholds),
      reasons,
    }))
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
