/** Surnames by their real weights, from resources/reference/surnames.csv (`surname,weight`). */
import type { SeededRandom } from './seededRandom.ts'

export type SurnameTable = {
  readonly surnames: readonly string[]
  /** Sum of all weights up to and including each surname; ascending. */
  readonly sums: readonly number[]
}

/** Throws when no surname can be read: the file ships with the app. */
export const parseSurnames = (csvText: string): SurnameTable => {
  const surnames: string[] = []
  const sums: number[] = []
  let sum = 0
  for (const line of csvText.split(/\r?\n/).slice(1)) {
    const [surname = '', weight = ''] = line.split(',')
    if (surname === '' || !(Number(weight) > 0)) continue
    sum += Number(weight)
    surnames.push(surname)
    sums.push(sum)
  }
  if (surnames.length === 0) throw new Error('surnames: nothing to read')
  return { surnames, sums }
}

export const pickSurname = (table: SurnameTable, random: SeededRandom): string => {
  const target = random.next() * (table.sums.at(-1) ?? 0)
  let [low, high] = [0, table.sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((table.sums[middle] ?? 0) > target) high = middle
    else low = middle + 1
  }
  return table.surnames[low] ?? '王'
}
