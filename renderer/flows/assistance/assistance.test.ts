import { afterEach, beforeEach, expect, test } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { mostSteps } from '#shared/records/assistanceCase.ts'
import { emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { discloseCase } from './discloseCase.ts'
import { openCase } from './openCase.ts'
import { readCase, readCases } from './readCases.ts'
import { removeCase, saveCase, saveCaseNotes } from './saveCase.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const agreed = { noticeVersion: 1, sensitive: true, at: '2026-03-01T00:00:00.000Z', basis: 'form' } as const

async function student(name: string, consent: typeof agreed | null = agreed): Promise<string> {
  const { station } = desk
  const id = newRecordId(station)
  const sealed = await sealPart(station.sealer, id, { identityNumber: null, keyGroups: ['poverty'] })
  valueOf(
    await desk.save([create('attendee', id, { ...emptyStudent, name, consent }, consent === null ? null : sealed)]),
  )
  return id
}

const open = async (attendeeId: string) =>
  valueOf(await openCase(desk.station, desk.writer, attendeeId, '王老师')).value.id
const notes = { needs: '希望留在本地', steps: [{ day: '2026-03-02', text: '电话联系' }] }

test('a case is opened once for each student who agreed, and by the organiser only', async () => {
  const id = await student('张三')
  const { station, writer } = desk
  expect(await openCase(station, { ...writer, role: 'registrationDesk' }, id, '王老师')).toMatchObject({
    error: { code: 'ACCESS_ROLE' },
  })
  expect(await openCase(station, writer, await student('李四', null), '王老师')).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
  const caseId = await open(id)
  expect(valueOf(await openCase(station, writer, id, '赵老师')).value).toEqual({ id: caseId, isNew: false })
  expect(await readCases(station.db, writer.fairId)).toMatchObject([
    { student: { name: '张三' }, record: { responsible: '王老师', status: 'open' } },
  ])
})

test('needs and steps lie nowhere in the clear, and are shown only after a reason is saved', async () => {
  const { station, writer } = desk
  const studentId = await student('张三')
  const id = await open(studentId)
  valueOf(await saveCaseNotes(station, writer, id, notes))
  const stored = JSON.stringify([await station.db.records('assistanceCase').toArray(), await desk.ops()])
  expect(stored).not.toContain('电话联系')
  expect(stored).not.toContain('希望留在本地')
  expect(await discloseCase(station, writer, id, ' ')).toMatchObject({ error: { code: 'RECORD_FIELD_REQUIRED' } })
  expect(await station.db.records('disclosure').count()).toBe(0)
  expect(valueOf(await discloseCase(station, writer, id, '一对一帮扶'))).toEqual({
    ...notes,
    keyGroups: ['poverty'],
    unreadable: [],
  })
  expect(await station.db.records('disclosure').toArray()).toMatchObject([
    { attendeeId: studentId, reason: '一对一帮扶', fields: ['needs', 'steps', 'keyGroups'] },
  ])
})

test('what cannot be read of a case hides nothing else, and stays as it is until it is written anew', async () => {
  const { station, writer } = desk
  const id = await open(await student('张三'))
  valueOf(await saveCaseNotes(station, writer, id, notes))
  const steps = Array.from({ length: mostSteps + 1 }, () => notes.steps[0])
  valueOf(await desk.save([update('assistanceCase', id, {}, await sealPart(station.sealer, id, { steps }))]))
  const sealed = await stepsOf(id)
  const read = { needs: notes.needs, steps: null, keyGroups: ['poverty'], unreadable: ['steps'] }
  expect(valueOf(await discloseCase(station, writer, id, '帮扶'))).toEqual(read)
  valueOf(await saveCaseNotes(station, writer, id, { needs: '外地也行' }))
  expect(await stepsOf(id)).toEqual(sealed)
  valueOf(await saveCaseNotes(station, writer, id, { steps: notes.steps }))
  expect(valueOf(await discloseCase(station, writer, id, '帮扶'))).toMatchObject({
    needs: '外地也行',
    steps: notes.steps,
    unreadable: [],
  })
})

const stepsOf = async (id: string) => (await desk.station.db.records('assistanceCase').get(id))?.steps

test('consent that was withdrawn closes the notes but keeps the case', async () => {
  const { station, writer } = desk
  const studentId = await student('张三')
  const id = await open(studentId)
  valueOf(await desk.save([update('attendee', studentId, { consent: { ...agreed, sensitive: false } })]))
  expect(await discloseCase(station, writer, id, '帮扶')).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
  expect(await saveCaseNotes(station, writer, id, notes)).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
  expect(await readCases(station.db, writer.fairId)).toHaveLength(1)
})

test('a student who was merged keeps the case, under whichever record it is asked for', async () => {
  const { station, writer } = desk
  const [younger, older] = [await student('张三'), await student('张三丰')]
  const id = await open(younger)
  valueOf(await desk.save([update('attendee', younger, { mergedInto: older })]))
  for (const asked of [younger, older])
    expect(valueOf(await openCase(station, writer, asked, '赵老师')).value).toEqual({ id, isNew: false })
  valueOf(await removeCase(station, writer, id))
  expect(valueOf(await openCase(station, writer, older, '赵老师')).value).toEqual({ id, isNew: true })
  expect(await station.db.records('assistanceCase').count()).toBe(1)
  valueOf(await desk.save([update('attendee', older, { consent: { ...agreed, sensitive: false } })]))
  expect(await openCase(station, writer, younger, '赵老师')).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
})

test('a change is undone, a removed case comes back with its notes, a merged student is followed', async () => {
  const { station, writer } = desk
  const [younger, older] = [await student('张三'), await student('张三丰')]
  const id = await open(younger)
  valueOf(await saveCaseNotes(station, writer, id, notes))
  const saved = valueOf(
    await saveCase(station, writer, id, { responsible: '赵老师', status: 'placed', outcome: '某公司' }),
  )
  valueOf(await undo(station, writer, 'assistance.manage', saved.undo))
  expect((await readCase(station.db, writer.fairId, id))?.record).toMatchObject({
    responsible: '王老师',
    status: 'open',
  })
  valueOf(await removeCase(station, writer, id))
  expect(await readCases(station.db, writer.fairId)).toEqual([])
  expect(valueOf(await openCase(station, writer, younger, '王老师')).value).toEqual({ id, isNew: true })
  expect(valueOf(await discloseCase(station, writer, id, '帮扶'))).toMatchObject(notes)
  valueOf(await desk.save([update('attendee', younger, { mergedInto: older })]))
  expect((await readCases(station.db, writer.fairId))[0]?.student.name).toBe('张三丰')
  valueOf(await desk.save([update('attendee', older, { consent: { ...agreed, sensitive: false } })]))
  expect(await discloseCase(station, writer, id, '帮扶')).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
  expect(await saveCaseNotes(station, writer, id, notes)).toMatchObject({
    error: { code: 'CONSENT_SENSITIVE_MISSING' },
  })
})
