/**
 * How much speaks for two records being one, after Fellegi and Sunter, "A Theory for Record Linkage", Journal of the
 * American Statistical Association 64 (1969): every part that both sides have adds log2(m/u) bits where it agrees and
 * log2((1 - m)/(1 - u)) where it doesn't, m being how often it agrees for one person and u how often for two. Two
 * thresholds part the sums into another, unsure and the same. Parts that either side lacks say nothing.
 */

/** What two records were compared by. */
export type MatchPart =
  | 'name'
  | 'phone'
  | 'studentNumber'
  | 'university'
  | 'enterprise'
  | 'creditCode'
  | 'city'
  | 'contactName'
  | 'contactPhone'

/**
 * How one part speaks for or against two records being one. `sound`: other characters, the same pinyin. `similar`: one
 * slip of a digit or character, or a name without its legal form and place.
 */
export type Agreement = 'same' | 'sound' | 'similar' | 'different'

export interface MatchReason {
  readonly part: MatchPart
  readonly agreement: Agreement
}

/** What the parts add up to. Symmetric in the two records. */
export interface Comparison {
  /** In bits. */
  readonly weight: number
  readonly reasons: readonly MatchReason[]
  /** Whether no part stands in the way of taking the two for one without asking. */
  readonly canBeCertain: boolean
}

export type Weights = Readonly<Partial<Record<Agreement, number>>>

export interface Thresholds {
  /** From here on the two may be one. */
  readonly unsure: number
  /** From here on they are. */
  readonly certain: number
}

/** Adds up the parts; an undefined agreement is a part that says nothing. */
export function addUp(
  parts: readonly (readonly [MatchPart, Agreement | undefined])[],
  weights: Readonly<Partial<Record<MatchPart, Weights>>>,
  canBeCertain: boolean,
): Comparison {
  const reasons = parts.flatMap(([part, agreement]) => (agreement === undefined ? [] : [{ part, agreement }]))
  const weight = reasons.reduce((sum, { part, agreement }) => sum + (weights[part]?.[agreement] ?? 0), 0)
  return { weight, reasons, canBeCertain }
}

/** The sum as a number from 0 to 1 that people can read: a half at the lower threshold, 0.95 at the upper. */
export function likenessOf(weight: number, { unsure, certain }: Thresholds): number {
  const bits = (certain - unsure) / Math.log2(19)
  return 1 / (1 + 2 ** ((unsure - weight) / bits))
}

/** Whether one slip of the fingers turns one text into the other: a character changed, missing, added or swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
