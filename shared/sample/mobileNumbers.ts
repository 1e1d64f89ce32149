import type { SeededRandom } from './seededRandom.ts'

/** E.164 mobile numbers with prefixes that are in use, none twice. The set lives as long as one sample fair. */
export const createMobileNumbers = (random: SeededRandom): (() => string) => {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const number = `+86${random.pick(PREFIXES)}${String(random.integer(0, 99_999_999)).padStart(8, '0')}`
      if (given.has(number)) continue
      given.add(number)
      return number
    }
  }
}

const PREFIXES = [
  '130',
  '131',
  '132',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '153',
  '155',
  '156',
  '157',
  '158',
  '159',
  '166',
  '173',
  '175',
  '176',
  '177',
  '178',
  '180',
  '181',
  '182',
  '183',
  '185',
  '186',
  '187',
  '188',
  '189',
  '191',
  '193',
  '195',
  '198',
  '199',
] as const
