import type { Attendee, Consent } from '../records/attendee.ts'
import type { Enterprise } from '../records/enterprise.ts'
import type { University } from '../records/university.ts'
import { everyFairNames } from './givenNames.ts'
import { makePerson, type SamplePerson } from './personNames.ts'
import { newRecordBase, type SampleContext, toInstant } from './sampleContext.ts'
import { makeStudyOf } from './sampleStudies.ts'
import type { SurnameTable } from './surnames.ts'

const STUDENTS = 2000

/** Students of all universities; some of each key group, who agreed to that being kept. */
export const makeStudents = (
  context: SampleContext,
  surnames: SurnameTable,
  universities: readonly University[],
): Attendee[] => {
  const { random } = context
  const makeStudy = makeStudyOf(context, universities)
  return Array.from({ length: STUDENTS }, (_, index) => {
    // The names that every fair has are spread over the list, not on its first page only.
    const person =
      (index % 97 === 5 ? everyFairNames[Math.floor(index / 97)] : undefined) ?? makePerson(random, surnames)
    const keyGroups = pickKeyGroups(context, person)
    return {
      ...makeAttendee(context, 'student', person),
      ...makeStudy(),
      keyGroups,
      consent: makeConsent(context, random.isLucky(0.85) ? 'import' : 'form', keyGroups !== null),
    }
  })
}

/** Two of each enterprise; the first is the enterprise's contact. */
export const makeRepresentatives = (
  context: SampleContext,
  surnames: SurnameTable,
  enterprises: readonly Enterprise[],
): Attendee[] =>
  enterprises.flatMap((enterprise) =>
    [true, false].map((isContact) => {
      const person = makePerson(context.random, surnames)
      const attendee = makeAttendee(context, 'representative', person)
      return {
        ...attendee,
        name: isContact ? (enterprise.contactName ?? attendee.name) : attendee.name,
        // The contact's gender isn't known to the enterprise's record.
        gender: isContact ? null : attendee.gender,
        phone: isContact ? enterprise.contactPhone : attendee.phone,
        enterpriseId: enterprise.id,
        title: context.random.pick(['招聘经理', '人力资源总监', '人事专员', '技术主管', '校招负责人']),
      }
    }),
  )

/** One or two of each university. */
export const makeDelegates = (
  context: SampleContext,
  surnames: SurnameTable,
  universities: readonly University[],
): Attendee[] =>
  universities.flatMap((university) =>
    Array.from({ length: context.random.integer(1, 2) }, () => ({
      ...makeAttendee(context, 'delegate', makePerson(context.random, surnames)),
      universityId: university.id,
      title: context.random.pick(['就业指导中心主任', '就业指导中心教师', '副院长', '辅导员']),
    })),
  )

/** Three who work at the fair and six guests. */
export const makeStaffAndGuests = (context: SampleContext, surnames: SurnameTable): Attendee[] => [
  ...['总协调', '登记台', '入口'].map((title) => ({
    ...makeAttendee(context, 'staff', makePerson(context.random, surnames)),
    title,
  })),
  ...['人社部门代表', '教育部门代表', '行业协会秘书长', '园区管委会代表', '媒体记者', '校友代表'].map((title) => ({
    ...makeAttendee(context, 'guest', makePerson(context.random, surnames)),
    title,
  })),
]

const makeAttendee = (context: SampleContext, kind: Attendee['kind'], person: SamplePerson): Attendee => ({
  ...newRecordBase(context, context.preparedAtMs),
  kind,
  name: person.name,
  gender: person.gender,
  phone: context.nextPhone(),
  studentNumber: null,
  universityId: null,
  major: null,
  degree: null,
  graduationYear: null,
  enterpriseId: null,
  title: null,
  photo: null,
  identityNumber: null,
  keyGroups: null,
  consent: makeConsent(context, 'form', false),
  mergedInto: null,
  possibleTwinOf: null,
  source: 'sample',
})

const makeConsent = (context: SampleContext, basis: Consent['basis'], sensitive: boolean): Consent => ({
  noticeVersion: 1,
  sensitive,
  at: toInstant(context.preparedAtMs),
  basis,
})

const pickKeyGroups = (context: SampleContext, person: SamplePerson): Attendee['keyGroups'] => {
  const { random } = context
  const groups = [
    ...(random.isLucky(0.02) ? (['poverty'] as const) : []),
    ...(random.isLucky(0.015) ? (['lowIncome'] as const) : []),
    ...(random.isLucky(0.006) ? (['zeroEmployment'] as const) : []),
    ...(random.isLucky(0.004) ? (['disability'] as const) : []),
    ...(person.isMinority && random.isLucky(0.4) ? (['ethnicMinority'] as const) : []),
  ]
  return groups.length > 0 ? groups : null
}
