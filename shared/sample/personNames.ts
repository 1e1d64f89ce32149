/**
 * Invented people with names as they really occur: Han names, names of minorities with a middle dot, characters outside
 * the basic plane, and a few guests from abroad.
 */
import type { ChoiceId } from '../reference/defineChoices.ts'
import type { genders } from '../reference/genders.ts'
import { composedNames, givenNameParts, wholeNames } from './givenNames.ts'
import type { SeededRandom } from './seededRandom.ts'
import { pickSurname, type SurnameTable } from './surnames.ts'

export type SamplePerson = {
  readonly name: string
  readonly gender: ChoiceId<typeof genders>
  readonly isMinority: boolean
}

export const makePerson = (random: SeededRandom, surnames: SurnameTable): SamplePerson => {
  const gender = random.isLucky(0.5) ? 'male' : 'female'
  const roll = random.next()
  if (roll < 0.015) {
    const { given, father } = composedNames
    return { name: `${random.pick(given[gender])}·${random.pick(father)}`, gender, isMinority: true }
  }
  if (roll < 0.027) return { name: random.pick(wholeNames[gender]), gender, isMinority: true }
  return {
    name: pickSurname(surnames, random) + makeGivenName(random, gender),
    gender,
    isMinority: random.isLucky(0.05),
  }
}

const makeGivenName = (random: SeededRandom, gender: 'male' | 'female'): string => {
  const parts = givenNameParts[gender]
  if (random.isLucky(0.18)) return random.pick(parts.single)
  const first = random.pick(parts.first)
  const second = random.pick(parts.second)
  return first === second ? first : first + second
}
