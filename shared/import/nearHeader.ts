/**
 * Whether two headers differ by one slip: a wrong, missing, additional or swapped character. Only for words so long that
 * another word is hardly that near: 统一社会信用代吗, "student numbr"; never 学院名称 for 学校名称.
 */
export function isNearHeader(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortest(b)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

const shortest = (word: string): number => (/^\p{Script=Latin}/u.test(word) ? 8 : 6)
