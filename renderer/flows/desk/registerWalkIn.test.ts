import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openField } from '#renderer/db/sealer.ts'
import { undo } from '#renderer/db/undo.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { findLookalikes } from './findLookalikes.ts'
import { readPerson } from './readPerson.ts'
import { registerWalkIn } from './registerWalkIn.ts'
import type { WalkInDraft } from './walkInDraft.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const agreed = { isBaseGiven: true, isSensitiveGiven: false, basis: 'verbal' } as const
const sichuan = { name: '四川大学', code: '4151010610', location: '成都市', level: '本科' }
/** The standard's own example: GB 11643-1999, appendix. */
const identityNumber = '11010519491231002X'

const draft = (set: Partial<WalkInDraft> = {}): WalkInDraft => ({
  kind: 'student',
  name: '李 四',
  gender: 'female',
  phone: '138 0013 8000',
  university: sichuan,
  studentNumber: '２０２２a01',
  major: '电气工程',
  degree: 'bachelor',
  graduationYear: 2026,
  enterprise: null,
  title: '',
  identityNumber: '',
  keyGroups: [],
  consent: agreed,
  ...set,
})

const register = (set: Partial<WalkInDraft> = {}) => registerWalkIn(desk, desk.writer, draft(set), 1)
const people = () => desk.station.db.records('attendee').toArray()

async function mustRegister(set: Partial<WalkInDraft> = {}) {
  const registered = await register(set)
  if (!registered.ok) throw new Error(registered.error.code)
  return registered.value
}

describe('registerWalkIn', () => {
  it('saves person and badge in one commit, with parsed identifiers and the consent as given', async () => {
    const { attendeeId, serial } = await mustRegister()
    const [person] = await people()
    expect(person).toMatchObject({
      id: attendeeId,
      name: '李四',
      phone: '+8613800138000',
      studentNumber: '2022A01',
      universityId: desk.universityId,
      consent: { noticeVersion: 1, sensitive: false, basis: 'verbal' },
      identityNumber: null,
      keyGroups: null,
      source: 'walkIn',
    })
    expect(await desk.station.db.records('badge').toArray()).toMatchObject([{ attendeeId, serial, retiredAt: null }])
    const last = (await desk.station.db.outbox.toArray()).at(-1)
    expect(last?.ops.map((op) => op.kind)).toEqual(['attendee', 'badge'])
  })

  it('saves nothing without base consent', async () => {
    const refused = await register({ consent: { ...agreed, isBaseGiven: false } })
    expect(refused).toEqual({ ok: false, error: { code: 'CONSENT_MISSING' } })
    expect(await people()).toEqual([])
  })

  it('keeps identity number and key groups closed without separate consent, and seals them with it', async () => {
    const closed = await register({ identityNumber, keyGroups: ['lowIncome'] })
    expect(closed).toEqual({ ok: false, error: { code: 'CONSENT_SENSITIVE_MISSING' } })

    await mustRegister({
      identityNumber: '11010519491231002x',
      keyGroups: ['lowIncome'],
      consent: { ...agreed, isSensitiveGiven: true },
    })
    const [person] = await people()
    if (!person?.identityNumber || !person.keyGroups) throw new Error('nothing sealed')
    const opened = await openField(desk.station.sealer, person.id, 'identityNumber', person.identityNumber)
    expect(opened).toBe(identityNumber)
    expect(await openField(desk.station.sealer, person.id, 'keyGroups', person.keyGroups)).toEqual(['lowIncome'])
    const stored = JSON.stringify([await people(), await desk.station.db.outbox.toArray()])
    expect(stored).not.toContain(identityNumber)
    expect(stored).not.toContain('lowIncome')
  })

  it('refuses a student number that the university already has, and points at the person', async () => {
    const first = await mustRegister()
    expect(await register({ name: '王五', phone: '' })).toEqual({
      ok: false,
      error: { code: 'RECORD_DUPLICATE', details: { field: 'studentNumber', recordId: first.attendeeId } },
    })
    expect(await people()).toHaveLength(1)
    await mustRegister({ university: { ...sichuan, name: '重庆大学', code: '4150010611' } })
  })

  it('uses the fair’s own university and enterprise, or adds them once', async () => {
    await mustRegister({ kind: 'representative', enterprise: { name: '东方电气 集团' } })
    await mustRegister({ kind: 'representative', name: '赵六', enterprise: { name: '新来的公司' } })
    await mustRegister({ kind: 'representative', name: '孙七', enterprise: { name: '新来的公司' } })
    await mustRegister({
      kind: 'delegate',
      name: '周八',
      university: { name: '海外某大学', code: null, location: null, level: null },
    })
    const enterprises = await desk.station.db.records('enterprise').toArray()
    expect(enterprises.map(({ name }) => name).sort()).toEqual(['东方电气集团', '新来的公司'].sort())
    const persons = await people()
    expect(persons.map(({ studentNumber }) => studentNumber)).toEqual([null, null, null, null])
    expect(persons.filter((one) => one.enterpriseId === desk.enterpriseId)).toHaveLength(1)
    expect(await desk.station.db.records('university').count()).toBe(2)
  })

  it('needs the organisation that a representative’s or delegate’s badge stands for', async () => {
    const missing = (field: string) => ({ ok: false, error: { code: 'RECORD_FIELD_REQUIRED', details: { field } } })
    expect(await register({ kind: 'representative' })).toEqual(missing('enterprise'))
    expect(await register({ kind: 'delegate', university: null })).toEqual(missing('university'))
  })

  it('is taken back whole: person and badge; the enterprise that came with it stays', async () => {
    const { undo: steps, attendeeId } = await mustRegister({
      kind: 'representative',
      enterprise: { name: '新来的公司' },
    })
    expect((await undo(desk.station, desk.writer, 'attendee.register', steps)).ok).toBe(true)
    expect(await readPerson(desk.station.db, desk.fairId, attendeeId)).toBeNull()
    const [badge] = await desk.station.db.records('badge').toArray()
    expect(badge?.removedAt).not.toBeNull()
    const added = (await desk.station.db.records('enterprise').toArray()).find(({ name }) => name === '新来的公司')
    expect(added?.removedAt).toBeNull()
    await mustRegister({ kind: 'representative', enterprise: { name: '新来的公司' } })
  })
})

describe('findLookalikes', () => {
  const typed = { name: '', phone: '', studentNumber: '', universityName: '' }
  const find = async (set: Partial<typeof typed>) =>
    (await findLookalikes(desk.station, desk.fairId, { ...typed, ...set })).map(({ name, reason }) => ({
      name,
      reason,
    }))

  it('knows a person by student number with university, phone, or exact name', async () => {
    await mustRegister()
    expect(await find({ studentNumber: '2022a01', universityName: '四川大学' })).toEqual([
      { name: '李四', reason: 'studentNumber' },
    ])
    expect(await find({ studentNumber: '2022a01', universityName: '重庆大学' })).toEqual([])
    expect(await find({ phone: '+86 138-0013-8000' })).toEqual([{ name: '李四', reason: 'phone' }])
    expect(await find({ name: '李四' })).toEqual([{ name: '李四', reason: 'name' }])
    expect(await find({ name: '李四光' })).toEqual([])
    expect(await find({ name: '李四', phone: '13800138000' })).toEqual([{ name: '李四', reason: 'phone' }])
  })

  it('forgets whom an undo took back', async () => {
    const { undo: steps } = await mustRegister()
    await undo(desk.station, desk.writer, 'attendee.register', steps)
    expect(await find({ studentNumber: '2022A01', universityName: '四川大学', phone: '13800138000' })).toEqual([])
  })
})
