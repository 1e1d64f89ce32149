import { describe, expect, it } from 'vitest'
import { attendeeKinds } from './attendeeKinds.ts'
import { consentBases } from './consentBases.ts'
import { cooperationKinds } from './cooperationKinds.ts'
import { type Choices, defineChoices } from './defineChoices.ts'
import { degrees } from './degrees.ts'
import { fairKinds } from './fairKinds.ts'
import { gateDirections } from './gateDirections.ts'
import { genders } from './genders.ts'
import { industrySections } from './industries.ts'
import { industryDivisions, sectionOfDivision } from './industryDivisions.ts'
import { intentionStages } from './intentionStages.ts'
import { keyFields } from './keyFields.ts'
import { keyGroups } from './keyGroups.ts'
import { natures } from './natures.ts'
import { sizes } from './sizes.ts'
import { stationRoles } from './stationRoles.ts'

const lists: Record<string, Choices> = {
  attendeeKinds,
  consentBases,
  cooperationKinds,
  degrees,
  fairKinds,
  gateDirections,
  genders,
  industryDivisions,
  industrySections,
  intentionStages,
  keyFields,
  keyGroups,
  natures,
  sizes,
  stationRoles,
}

describe('defineChoices', () => {
  it('refuses a list in which one spelling means two things', () => {
    expect(() =>
      defineChoices([
        { id: 'a', zh: '甲', en: 'A' },
        { id: 'b', zh: '乙', en: 'B', aliases: ['Ａ'] },
      ]),
    ).toThrow('already means a')
  })

  it.each(Object.entries(lists))(
    '%s: every spelling leads back to its own id, both labels are there',
    (_name, list) => {
      for (const entry of list.entries) {
        expect(list.match(entry.id)).toBe(entry.id)
        for (const spelling of [entry.zh, entry.en, ...(entry.aliases ?? [])])
          expect(list.match(` ${spelling} `)).toBe(entry.id)
        expect(list.label(entry.id, 'zh')).toMatch(/\p{Script=Han}/u)
        expect(list.label(entry.id, 'en')).toMatch(/^\p{Script=Latin}|^\d/u)
      }
    },
  )

  it('answers nothing for unknown and empty cells', () => {
    expect(degrees.match('')).toBeUndefined()
    expect(degrees.match('不限')).toBeUndefined()
    expect(degrees.match('__proto__')).toBeUndefined()
    expect(degrees.has('本科')).toBe(false)
  })
})

describe('spellings seen in spreadsheets', () => {
  it.each([
    ['本科', 'bachelor'],
    ['大学本科', 'bachelor'],
    ['学士', 'bachelor'],
    ['Bachelor', 'bachelor'],
    ['本科及以上学历', 'bachelor'],
    ['硕士研究生', 'master'],
    ['Ph.D.', 'doctor'],
    ['大 专', 'associate'],
  ])('degree %s', (text, id) => expect(degrees.match(text)).toBe(id))

  it.each([
    ['男', 'male'],
    ['Ｍ', 'male'],
    ['Female', 'female'],
  ])('gender %s', (text, id) => expect(genders.match(text)).toBe(id))

  it.each([
    ['50—150人', 'to150'],
    ['5000 人以上', 'over5000'],
  ])('size %s', (text, id) => expect(sizes.match(text)).toBe(id))
})

describe('GB/T 4754-2017', () => {
  it('has 20 sections A to T and 97 divisions 01 to 97', () => {
    expect(industrySections.ids.join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    expect(industryDivisions.ids.map(Number)).toEqual(Array.from({ length: 97 }, (_, index) => index + 1))
  })

  it.each([
    ['C39', '39', 'C'],
    ['01', '01', 'A'],
    ['软件和信息技术服务业', '65', 'I'],
    ['97', '97', 'T'],
  ] as const)('%s is division %s of section %s', (text, division, section) => {
    expect(industryDivisions.match(text)).toBe(division)
    expect(sectionOfDivision(division)).toBe(section)
  })
})
