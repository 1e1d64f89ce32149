import { readFileSync } from 'node:fs'
import { v5 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { parseCreditCode } from '../identifiers/creditCode.ts'
import { normaliseName } from '../identifiers/name.ts'
import { parsePhone } from '../identifiers/phone.ts'
import { parseStudentNumber } from '../identifiers/studentNumber.ts'
import { records } from '../records/registry.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { keyFields } from '../reference/keyFields.ts'
import { parseUniversities } from '../reference/universities.ts'
import { buildSampleFair, type SampleFair, type SampleFairInput } from './buildSampleFair.ts'
import { parseSurnames } from './surnames.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../resources/reference/${name}`, import.meta.url), 'utf8')
const surnames = parseSurnames(read('surnames.csv'))
const universities = parseUniversities(read('universitySearch.csv'))
const startOfDayMs = Date.UTC(2026, 2, 19, 16)
const nowMs = startOfDayMs + 12.5 * 3_600_000

const build = (change: Partial<SampleFairInput> = {}): SampleFair => {
  let count = 0
  return buildSampleFair({
    seed: 7,
    nowMs,
    fairDay: '2026-03-20',
    startOfDayMs,
    newId: () => v5(String(++count), v5.URL),
    surnames,
    universities,
    ...change,
  })
}
const sample = build()
const byKind = (kind: string): number => sample.attendees.filter((attendee) => attendee.kind === kind).length

describe('sample fair', () => {
  it('is the same for the same seed and instants, and another for another seed', () => {
    expect(build()).toEqual(sample)
    expect(build({ seed: 8 }).attendees[0]).not.toEqual(sample.attendees[0])
  })

  it('has what it promises', () => {
    expect(sample.venueHalls).toHaveLength(2)
    expect(sample.gates).toHaveLength(4)
    expect(sample.enterprises).toHaveLength(35)
    expect(new Set(sample.enterprises.map((enterprise) => enterprise.keyField)).size).toBe(keyFields.ids.length)
    expect(sample.positions.length).toBeGreaterThanOrEqual(115)
    expect(sample.positions.length).toBeLessThanOrEqual(125)
    expect(sample.universities).toHaveLength(25)
    expect(byKind('student')).toBe(2000)
    expect(byKind('representative')).toBe(70)
    expect(byKind('delegate')).toBeGreaterThanOrEqual(25)
    expect(sample.staffMembers).toHaveLength(3)
    const cooperations = sample.intentions.filter((intention) => intention.universityId !== null)
    expect(cooperations).toHaveLength(96)
    expect(new Set(cooperations.map((intention) => intention.cooperationKind)).size).toBe(cooperationKinds.ids.length)
    expect(sample.intentions.length - cooperations.length).toBeGreaterThan(200)
  })

  it('consists of valid records', () => {
    const check = (kind: keyof typeof records, list: readonly object[]): void => {
      for (const record of list) expect(records[kind].schema.parse(record)).toEqual(record)
    }
    check('fair', [sample.fair])
    check('venueHall', sample.venueHalls)
    check('gate', sample.gates)
    check('booth', sample.booths)
    check('enterprise', sample.enterprises)
    check('position', sample.positions)
    check('university', sample.universities)
    check('attendee', sample.attendees)
    check(
      'badge',
      sample.badges.map((badge) => ({ ...badge, keyId: '00000000', code: 'X' })),
    )
    check('scan', sample.scans)
    check('intention', sample.intentions)
    check(
      'staffMember',
      sample.staffMembers.map((member) => ({ ...member, sealedPin: 'x' })),
    )
  })

  it('never uses an id, serial, phone, student number, credit code or enterprise name twice', () => {
    const { fair, venueHalls, gates, booths, enterprises, positions, attendees, badges, scans, intentions } = sample
    const ids = [fair, venueHalls, gates, booths, enterprises, positions, attendees, badges, scans, intentions]
      .flat()
      .map(({ id }) => id)
    const students = attendees.filter((attendee) => attendee.kind === 'student')
    for (const list of [
      ids,
      badges.map((badge) => badge.serial),
      attendees.map((attendee) => attendee.phone),
      students.map((student) => student.studentNumber),
      enterprises.map((enterprise) => enterprise.creditCode),
      enterprises.map((enterprise) => enterprise.name),
      booths.map((booth) => booth.number),
    ]) {
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('carries identifiers in their canonical form', () => {
    for (const { creditCode } of sample.enterprises)
      expect(parseCreditCode(creditCode ?? '')).toEqual({ ok: true, value: creditCode })
    for (const { phone, name, studentNumber } of sample.attendees) {
      expect(parsePhone(phone ?? '')).toEqual({ ok: true, value: phone })
      expect(normaliseName(name)).toBe(name)
      if (studentNumber !== null) expect(parseStudentNumber(studentNumber)).toEqual({ ok: true, value: studentNumber })
    }
  })

  it('has the names that break programs', () => {
    const names = new Set(sample.attendees.map((attendee) => attendee.name))
    for (const name of ['买买提·吐尔逊', '王㛃', '李𬭎', '陈䶮', '欧阳娜娜', '扎西顿珠', 'Emily Carter'])
      expect(names).toContain(name)
  })

  it('has consent from everyone, and key groups only with consent to sensitive fields', () => {
    for (const { consent, keyGroups } of sample.attendees) {
      expect(consent).not.toBeNull()
      if (keyGroups !== null) expect(consent?.sensitive).toBe(true)
    }
    expect(sample.attendees.filter((attendee) => attendee.keyGroups !== null).length).toBeGreaterThan(40)
  })

  it('gives everyone exactly one badge in force', () => {
    const inForce = sample.badges.filter((badge) => badge.retiredAt === null)
    expect(inForce.map((badge) => badge.attendeeId).toSorted()).toEqual(
      sample.attendees.map((attendee) => attendee.id).toSorted(),
    )
    expect(sample.badges.length - inForce.length).toBe(3)
  })

  it('refers only to what exists', () => {
    const known = new Set(
      [
        ...sample.enterprises,
        ...sample.positions,
        ...sample.universities,
        ...sample.attendees,
        ...sample.gates,
        ...sample.venueHalls,
      ].map(({ id }) => id),
    )
    const references = [
      ...sample.booths.flatMap(({ hallId, enterpriseId }) => [hallId, enterpriseId]),
      ...sample.positions.map(({ enterpriseId }) => enterpriseId),
      ...sample.attendees.flatMap(({ universityId, enterpriseId }) => [universityId, enterpriseId]),
      ...sample.scans.flatMap(({ gateId, attendeeId }) => [gateId, attendeeId]),
      ...sample.intentions.flatMap(({ enterpriseId, attendeeId, universityId, positionId }) => [
        enterpriseId,
        attendeeId,
        universityId,
        positionId,
      ]),
    ]
    expect(references.filter((id) => id !== null && !known.has(id))).toEqual([])
  })
})

describe('half a day of scans', () => {
  const count = (verdict: string): number => sample.scans.filter((scan) => scan.verdict === verdict).length

  it('admits about 1,400 people, lets some out and back in, and refuses a few', () => {
    expect(count('admitted')).toBe(1400)
    expect(count('exit')).toBeGreaterThan(100)
    expect(count('reEntry')).toBeGreaterThan(5)
    expect(['alreadyInside', 'retired', 'wrongKind', 'unknownCode', 'forged'].map(count)).toEqual([6, 3, 3, 4, 1])
  })

  it('is in order of time, inside the last three and a half hours of this day', () => {
    const times = sample.scans.map((scan) => Date.parse(scan.createdAt))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(nowMs - 3.5 * 3_600_000)
    expect(times.at(-1)).toBeLessThanOrEqual(nowMs - 120_000)
  })

  it('lets in only who is outside, and out only who is inside', () => {
    const inside = new Set<string>()
    const seen = new Set<string>()
    const impossible = sample.scans.filter(({ attendeeId, verdict }) => {
      if (attendeeId === null) return false
      const isInside = inside.has(attendeeId)
      const isFirst = !seen.has(attendeeId)
      if (verdict === 'admitted' || verdict === 'reEntry') inside.add(attendeeId)
      if (verdict === 'admitted') seen.add(attendeeId)
      if (verdict === 'exit') inside.delete(attendeeId)
      if (verdict === 'admitted') return !isFirst
      if (verdict === 'reEntry') return isFirst || isInside
      return (verdict === 'exit' || verdict === 'alreadyInside') && !isInside
    })
    expect(impossible).toEqual([])
  })

  it.each([0, 30_000, 61_000, 179_000, 600_000])(
    'never lies in the future or on the day before, %i ms after midnight',
    (sinceMidnightMs) => {
      const early = build({ nowMs: startOfDayMs + sinceMidnightMs })
      for (const { createdAt } of [...early.scans, ...early.intentions]) {
        expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(startOfDayMs)
        expect(Date.parse(createdAt)).toBeLessThanOrEqual(startOfDayMs + sinceMidnightMs)
      }
    },
  )

  it('keeps to each gate: who may pass, and which hall one leaves', () => {
    const kinds = new Map(sample.attendees.map((attendee) => [attendee.id, attendee.kind]))
    const gates = new Map(sample.gates.map((gate) => [gate.id, gate]))
    for (const { gateId, attendeeId, verdict } of sample.scans) {
      const [gate, kind] = [gates.get(gateId), kinds.get(attendeeId ?? '')]
      if (gate === undefined || kind === undefined || gate.allowedKinds.length === 0) continue
      expect(gate.allowedKinds.includes(kind)).toBe(verdict !== 'wrongKind')
    }
  })
})
