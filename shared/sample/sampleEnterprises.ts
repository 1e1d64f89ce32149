import { creditCodeCheckCharacter } from '../identifiers/creditCode.ts'
import type { Enterprise } from '../records/enterprise.ts'
import type { Position } from '../records/position.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'
import type { natures } from '../reference/natures.ts'
import { sizes } from '../reference/sizes.ts'
import {
  type EnterpriseTemplate,
  enterprisePlaces,
  enterpriseTemplates,
  enterpriseWords,
} from './enterpriseTemplates.ts'
import { makePerson } from './personNames.ts'
import { newRecordBase, type SampleContext } from './sampleContext.ts'
import type { SeededRandom, Weighted } from './seededRandom.ts'
import type { SurnameTable } from './surnames.ts'

const ENTERPRISES = 35

/** 35 enterprises, two or three of each of the 15 key fields, with valid credit codes. */
export const makeEnterprises = (context: SampleContext, surnames: SurnameTable): Enterprise[] => {
  const words = context.random.shuffle(enterpriseWords)
  return Array.from({ length: ENTERPRISES }, (_, index) => {
    const template = templateOf(index)
    const ending = template.endings[Math.floor(index / enterpriseTemplates.length)] ?? template.endings[0]
    return makeEnterprise(context, surnames, template, words[index] ?? '', ending)
  })
}

/** Three or four positions for each enterprise, from what its field looks for. */
export const makePositions = (context: SampleContext, enterprises: readonly Enterprise[]): Position[] =>
  enterprises.flatMap((enterprise, index) =>
    context.random
      .shuffle(templateOf(index).positions)
      .slice(0, index % 2 === 0 ? 3 : 4)
      .map((position) => ({
        ...newRecordBase(context, context.preparedAtMs),
        enterpriseId: enterprise.id,
        title: position.title,
        openings: context.random.integer(1, 6) * context.random.integer(1, 4),
        degree: position.degree,
        majors: position.majors === '不限' ? null : position.majors,
        salaryFrom: position.pay[0] * 1000,
        salaryTo: position.pay[1] * 1000,
        city: enterprise.city,
      })),
  )

const makeEnterprise = (
  context: SampleContext,
  surnames: SurnameTable,
  template: EnterpriseTemplate,
  word: string,
  ending: string,
): Enterprise => {
  const { random } = context
  const place = random.pick(enterprisePlaces)
  const isInstitute = ending.endsWith('研究院')
  const isLarge = LARGE.test(ending)
  const nature = isInstitute ? 'institution' : isLarge ? 'stateOwned' : random.pickWeighted(NATURES)
  return {
    ...newRecordBase(context, context.preparedAtMs),
    name: place.city + word + ending,
    creditCode: makeCreditCode(random, isInstitute ? '12' : '91', place.region),
    industry: random.pick(template.industries),
    keyField: template.keyField,
    nature,
    size: random.pick(isLarge ? LARGE_SIZES : sizes.ids),
    isSpecialised: nature === 'private' && random.isLucky(0.4),
    city: place.city,
    contactName: makePerson(random, surnames).name,
    contactPhone: context.nextPhone(),
    possibleTwinOf: null,
  }
}

/** Registering authority and kind, region, organisation code with its own check digit (GB 11714), check character. */
const makeCreditCode = (random: SeededRandom, authority: string, region: string): string => {
  const organisation = `MA${Array.from({ length: 6 }, () => random.integer(0, 9)).join('')}`
  const sum = [...organisation].reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * (ORGANISATION_WEIGHTS[index] ?? 0),
    0,
  )
  const check = '0123456789X0'.charAt(11 - (sum % 11))
  const body = authority + region + organisation + check
  return body + creditCodeCheckCharacter(body)
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

// Who runs railways, banks and waterworks is large and belongs to the state.
const LARGE = /集团|轨道|重型|商业银行|水务/
const LARGE_SIZES = ['to5000', 'over5000'] as const

const NATURES: readonly [Weighted<ChoiceId<typeof natures>>, ...Weighted<ChoiceId<typeof natures>>[]] = [
  { value: 'private', weight: 50 },
  { value: 'stateOwned', weight: 35 },
  { value: 'foreign', weight: 8 },
  { value: 'jointVenture', weight: 7 },
]

const templateOf = (index: number): EnterpriseTemplate => {
  const template = enterpriseTemplates[index % enterpriseTemplates.length]
  if (template === undefined) throw new RangeError('no enterprise templates')
  return template
}
