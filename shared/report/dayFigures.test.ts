import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type VerdictCode, verdictCodes } from '../checkin/verdictCodes.ts'
import { dayFigures } from './dayFigures.ts'
import type { DayRecords } from './dayRecords.ts'
import { readScans } from './readScans.ts'
import { scanMeanings } from './scanMeaning.ts'

const day = '2026-03-14'
const base = (id: string) => ({ id, fairId: 'fair', createdAt: '2026-03-14T01:00:00.000Z', removedAt: null })
const empty: DayRecords = {
  fair: {
    ...base('fair'),
    name: 'x',
    kind: 'comprehensive',
    organiserName: null,
    venue: null,
    startsOn: day,
    endsOn: day,
    keyFields: [],
    noticeVersion: 1,
    isSample: false,
  },
  gates: [],
  booths: [],
  enterprises: [],
  positions: [],
  universities: [],
  attendees: [],
  badges: [],
  scans: [],
  headcounts: [],
  intentions: [],
  assistanceCases: null,
}

type ScanRow = DayRecords['scans'][number]
const scan = (id: string, verdict: VerdictCode, more: Partial<ScanRow> = {}): ScanRow => ({
  ...base(id),
  gateId: 'gate',
  serial: null,
  attendeeId: 'person',
  verdict,
  direction: 'in',
  fairDay: day,
  undoes: null,
  reason: null,
  ...more,
})
const student = (id: string): DayRecords['attendees'][number] => ({
  ...base(id),
  kind: 'student',
  name: 'x',
  gender: null,
  phone: null,
  studentNumber: null,
  universityId: null,
  major: null,
  degree: null,
  graduationYear: null,
  enterpriseId: null,
  title: null,
  photo: null,
  consent: null,
  mergedInto: null,
  possibleTwinOf: null,
  source: 'form',
})
const utcHour = (instant: string) => new Date(instant).getUTCHours()
const figuresOf = (scans: readonly ScanRow[]) => dayFigures({ ...empty, scans }, day, utcHour)

describe('figures of a day', () => {
  it('add up: every scan counts once, as exactly one thing', () => {
    const anyScan = fc.record({
      verdict: fc.constantFrom(...verdictCodes),
      person: fc.integer({ min: 0, max: 5 }),
      hour: fc.integer({ min: 0, max: 23 }),
      undoes: fc.option(fc.nat({ max: 30 })),
      isOtherDay: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyScan, { maxLength: 30 }), (drawn) => {
        const scans = drawn.map(({ verdict, person, hour, undoes, isOtherDay }, index) =>
          scan(`s${index}`, undoes === null ? verdict : 'undone', {
            // A fact that takes a scan back is about the same person.
            attendeeId: `p${(undoes === null ? undefined : drawn[undoes]?.person) ?? person}`,
            createdAt: `2026-03-14T${String(hour).padStart(2, '0')}:00:00.000Z`,
            undoes: undoes === null ? null : `s${undoes}`,
            fairDay: isOtherDay ? '2026-03-15' : day,
          }),
        )
        const figures = figuresOf(scans)
        const total = scanMeanings.reduce((sum, meaning) => sum + (figures.scansByMeaning[meaning] ?? 0), 0)
        expect(total).toBe(figures.scans)
        expect(figures.scans).toBe(scans.filter(({ fairDay, undoes }) => fairDay === day && undoes === null).length)
        expect(figures.scansByMeaning.firstAdmission ?? 0).toBe(figures.admittedPeople)
        expect(sum(figures.refusalsByVerdict)).toBe(figures.scansByMeaning.refusal ?? 0)
        expect(sum(figures.arrivalsByHour)).toBe(
          (figures.scansByMeaning.firstAdmission ?? 0) + (figures.scansByMeaning.reEntry ?? 0),
        )
        expect(figures.insideNow).toBeLessThanOrEqual(figures.admittedPeople)
      }),
    )
  })

  it('counts a scan that was taken back as nothing else', () => {
    const figures = figuresOf([scan('a', 'admitted'), scan('b', 'undone', { undoes: 'a' })])
    expect([figures.scans, figures.scansByMeaning]).toEqual([1, { takenBack: 1 }])
    expect(figures.admittedPeople).toBe(0)
    expect(figures.insideNow).toBe(0)
  })

  it('takes the later of two first admissions for a re-entry: the gates could not hear of each other', () => {
    const later = scan('a', 'admitted', { createdAt: '2026-03-14T01:20:00.000Z' })
    const earlier = scan('b', 'admitted', { createdAt: '2026-03-14T01:10:00.000Z' })
    expect(figuresOf([later, earlier]).scansByMeaning).toEqual({ firstAdmission: 1, reEntry: 1 })
    expect([...readScans([later, earlier]).meaningsOn(day)]).toEqual([
      ['a', 'reEntry'],
      ['b', 'firstAdmission'],
    ])
  })

  it('goes on from what staff counted, as the gates do', () => {
    const scans = [
      scan('a', 'admitted', { createdAt: '2026-03-14T01:10:00.000Z' }),
      scan('b', 'admitted', { attendeeId: 'other', createdAt: '2026-03-14T02:20:00.000Z' }),
    ]
    const count = { ...base('count'), reason: 'recount', hallId: null, fairDay: day, count: 812, undoes: null } as const
    const headcounts = [{ ...count, createdAt: '2026-03-14T02:00:00.000Z' }]
    expect(dayFigures({ ...empty, scans, headcounts }, day, () => 0).insideNow).toBe(813)
    const other = headcounts.map((fact) => ({ ...fact, fairDay: '2026-03-13' }))
    expect(dayFigures({ ...empty, scans, headcounts: other }, day, () => 0).insideNow).toBe(2)
  })

  it('knows who came, who is inside and when', () => {
    const figures = figuresOf([
      scan('a', 'admitted', { createdAt: '2026-03-14T01:10:00.000Z' }),
      scan('b', 'exit', { createdAt: '2026-03-14T02:10:00.000Z' }),
      scan('c', 'admitted', { attendeeId: 'other', createdAt: '2026-03-14T02:20:00.000Z' }),
      scan('d', 'forged', { attendeeId: null, createdAt: '2026-03-14T02:30:00.000Z' }),
    ])
    expect([figures.admittedPeople, figures.insideNow]).toEqual([2, 1])
    expect(figures.arrivalsByHour.slice(0, 4)).toEqual([0, 1, 1, 0])
    expect(figures.refusalsByVerdict).toEqual({ forged: 1 })
    expect(figures.passagesByGate).toEqual({ gate: 3 })
  })

  it('takes a serial and the name of its holder for one person, also when only another day says so', () => {
    const serial = 'ab'.repeat(8)
    const figures = figuresOf([
      scan('a', 'exit', { serial, fairDay: '2026-03-13', createdAt: '2026-03-13T02:00:00.000Z' }),
      scan('b', 'admitted', { serial, attendeeId: null }),
      scan('c', 'admitted', { createdAt: '2026-03-14T03:00:00.000Z' }),
    ])
    expect(figures.admittedPeople).toBe(1)
    expect(figures.scansByMeaning).toEqual({ firstAdmission: 1, reEntry: 1 })
  })

  it('counts a person with two badges in force once, and neither a retired badge nor that of a removed person', () => {
    const badge = {
      ...base('b'),
      attendeeId: 'p',
      serial: '0'.repeat(16),
      keyId: '0'.repeat(8),
      code: 'x',
      retiredAt: null,
      retiredReason: null,
    }
    const badges = [
      badge,
      { ...badge, id: 'c' },
      { ...badge, id: 'd', attendeeId: 'q', retiredAt: '2026-03-14T01:00:00.000Z' },
      { ...badge, id: 'e', attendeeId: 'removed' },
    ]
    const attendees = ['p', 'q'].map(student)
    expect(dayFigures({ ...empty, attendees, badges }, day, utcHour).badgeHolders).toBe(1)
  })
})

const sum = (values: readonly number[] | Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((total, value) => total + value, 0)
