import { isOneSlip } from './likeness.ts'

/**
 * Whether two headers differ by one slip: a wrong, missing, additional or swapped character. Only for words so long that
 * another word is hardly that near: 统一社会信用代吗, "student numbr"; never 学院名称 for 学校名称.
 */
export const isNearHeader = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= shortest(b) && (a === b || isOneSlip(a, b))

const shortest = (word: string): number => (/^\p{Script=Latin}/u.test(word) ? 8 : 6)
