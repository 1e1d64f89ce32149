import type { Attendee } from '../records/attendee.ts'
import type { University } from '../records/university.ts'
import { undergraduateMajors, vocationalMajors } from './majors.ts'
import type { SampleContext } from './sampleContext.ts'
import type { Weighted } from './seededRandom.ts'

export type SampleStudy = Pick<Attendee, 'universityId' | 'degree' | 'major' | 'graduationYear' | 'studentNumber'>

/** What a student studies where; student numbers follow each university's own pattern and none occurs twice. */
export const makeStudyOf = (context: SampleContext, universities: readonly University[]): (() => SampleStudy) => {
  const { random } = context
  const [first, ...others] = universities
  if (first === undefined) throw new RangeError('a sample fair needs universities')
  const given = new Set<string>()
  const graduationYear = graduationYearOf(context.fairDay)
  return () => {
    const university = random.pick([first, ...others])
    const degree = pickDegree(context, university)
    const entryYear = graduationYear - YEARS_OF_STUDY[degree]
    return {
      universityId: university.id,
      degree,
      major: random.pick(degree === 'associate' ? vocationalMajors : undergraduateMajors),
      graduationYear,
      studentNumber: makeStudentNumber(context, given, universities.indexOf(university), entryYear),
    }
  }
}

const makeStudentNumber = (
  context: SampleContext,
  given: Set<string>,
  university: number,
  entryYear: number,
): string => {
  for (;;) {
    const college = String(context.random.integer(1, 24)).padStart(2, '0')
    const place = String(context.random.integer(1, 9999)).padStart(4, '0')
    const short = String(entryYear).slice(2)
    const patterns = [
      `${entryYear}${college}${place}`,
      `${short}${college}${place}`,
      `B${short}${college}${place}`,
      `${entryYear}0${college}${place}`,
    ]
    const number = patterns[university % patterns.length] ?? ''
    if (given.has(number)) continue
    given.add(number)
    return number
  }
}

/** From August on a fair is for those who leave next summer. */
const graduationYearOf = (fairDay: string): number =>
  Number(fairDay.slice(0, 4)) + (Number(fairDay.slice(5, 7)) >= 8 ? 1 : 0)

/** Colleges (学院) of the sample award no higher degrees than the bachelor's. */
const pickDegree = (
  { random }: SampleContext,
  university: University,
): 'associate' | 'bachelor' | 'master' | 'doctor' => {
  if (university.level === '专科') return 'associate'
  return /大学/.test(university.name) ? random.pickWeighted(DEGREES) : 'bachelor'
}

const YEARS_OF_STUDY = { associate: 3, bachelor: 4, master: 3, doctor: 4 } as const

const DEGREES: readonly [Weighted<'bachelor' | 'master' | 'doctor'>, ...Weighted<'bachelor' | 'master' | 'doctor'>[]] =
  [
    { value: 'bachelor', weight: 72 },
    { value: 'master', weight: 24 },
    { value: 'doctor', weight: 4 },
  ]
