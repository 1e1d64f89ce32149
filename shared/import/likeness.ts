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
 * slip of a digit or character, or a name without its legal form and place. Parts that either side lacks say nothing.
 */
export interface MatchReason {
  readonly part: MatchPart
  readonly agreement: 'same' | 'sound' | 'similar' | 'different'
}
