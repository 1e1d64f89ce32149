import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { undo } from '#renderer/db/undo.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { registerWalkIn } from '../desk/registerWalkIn.ts'
import type { AttendeeKind } from '../desk/walkInDraft.ts'
import { changeStage } from './changeStage.ts'
import type { IntentionEntry } from './describeIntentions.ts'
import { readPartyOfHolder } from './readParty.ts'
import { type IntentionDraft, recordIntention } from './recordIntention.ts'
import { watchIntentions } from './watchIntentions.ts'

let desk: TestDesk
let studentId: string
beforeEach(async () => {
  desk = await openTestDesk()
  studentId = await register('student', '张三')
})
afterEach(() => desk.close())

async function register(kind: AttendeeKind, name: string): Promise<string> {
  const draft = {
    kind,
    name,
    gender: null,
    phone: '',
    university: { name: '四川大学', code: '4151010610', location: null, level: null },
    studentNumber: '',
    major: '',
    degree: null,
    graduationYear: null,
    enterprise: { name: '东方电气集团' },
    title: '',
    identityNumber: '',
    keyGroups: [],
    consent: { isBaseGiven: true, isSensitiveGiven: false, basis: 'verbal' },
  } as const
  const registered = await registerWalkIn(desk, desk.writer, draft, 1)
  if (!registered.ok) throw new Error(registered.error.code)
  return registered.value.attendeeId
}

const withStudent = (set: Partial<IntentionDraft> = {}): IntentionDraft => ({
  pairing: { fairId: desk.fairId, enterpriseId: desk.enterpriseId, attendeeId: studentId, positionId: null },
  stage: 'interested',
  note: '',
  ...set,
})

async function record(draft: IntentionDraft) {
  const recorded = await recordIntention(desk.station, desk.writer, draft)
  if (!recorded.ok) throw new Error(recorded.error.code)
  return { ...recorded.value.value, undo: recorded.value.undo }
}

/** The list as a screen gets it first. */
const read = () =>
  new Promise<readonly IntentionEntry[]>((resolve, reject) => {
    const stop = watchIntentions(desk.station.db, desk.fairId, (reading) => {
      stop()
      if (reading.ok) resolve(reading.value)
      else reject(new Error(reading.error.code))
    })
  })

const list = async () =>
  (await read()).map(({ intention, changedAtMs: _at, searchText: _text, ...names }) => ({
    stage: intention.stage,
    note: intention.note,
    ...names,
  }))

describe('recordIntention', () => {
  it('records a student and an enterprise with a stage', async () => {
    expect((await record(withStudent({ note: ' 周五复试 ' }))).outcome).toBe('created')
    expect(await list()).toEqual([
      {
        stage: 'interested',
        note: '周五复试',
        enterpriseName: '东方电气集团',
        otherName: '张三',
        otherDetail: '四川大学',
        positionTitle: '',
      },
    ])
  })

  it('brings stage and note up to date when the pair is recorded again, and says so; an empty note keeps the old', async () => {
    await record(withStudent({ note: '第一次' }))
    expect((await record(withStudent({ stage: 'interview' }))).outcome).toBe('updated')
    expect(await list()).toMatchObject([{ stage: 'interview', note: '第一次' }])
    expect((await record(withStudent({ stage: 'interview' }))).outcome).toBe('unchanged')
    expect((await record(withStudent({ stage: 'interview', note: '第二次' }))).outcome).toBe('updated')
    expect(await list()).toMatchObject([{ stage: 'interview', note: '第二次' }])
  })

  it('revives a pair that was taken back, as new, and can be taken back again', async () => {
    const first = await record(withStudent({ note: '旧' }))
    await undo(desk.station, desk.writer, 'intention.record', first.undo)
    expect(await list()).toEqual([])
    const second = await record(withStudent({ stage: 'resume' }))
    expect(second).toMatchObject({ id: first.id, outcome: 'revived' })
    expect(await list()).toMatchObject([{ stage: 'resume', note: null }])
    expect((await undo(desk.station, desk.writer, 'intention.record', second.undo)).ok).toBe(true)
    expect(await list()).toEqual([])
  })

  it('lists what was touched last first, and finds it by everybody’s name', async () => {
    await record(withStudent())
    const other = await register('student', '李四')
    await record(withStudent({ pairing: { ...withStudent().pairing, attendeeId: other, positionId: null } }))
    expect((await list()).map(({ otherName }) => otherName)).toEqual(['李四', '张三'])
    await record(withStudent({ stage: 'offer' }))
    const entries = await read()
    expect(entries.map(({ otherName }) => otherName)).toEqual(['张三', '李四'])
    expect(
      entries.map(({ searchText }) => ['东方电气', '四川大学'].every((part) => searchText.includes(part))),
    ).toEqual([true, true])
  })

  it('keeps the stage on record when nobody chose one', async () => {
    await record(withStudent({ stage: 'signed' }))
    expect((await record(withStudent({ stage: null, note: '再次到访' }))).outcome).toBe('updated')
    expect(await list()).toMatchObject([{ stage: 'signed', note: '再次到访' }])
    const other = { ...withStudent().pairing, attendeeId: await register('student', '李四') }
    await record(withStudent({ pairing: other, stage: null }))
    expect((await list()).map(({ stage }) => stage)).toContain('interested')
  })

  it('keeps the five cooperation kinds of one pair apart, without stages', async () => {
    const pairing = { fairId: desk.fairId, enterpriseId: desk.enterpriseId, universityId: desk.universityId }
    const ids = new Set<string>()
    for (const cooperationKind of ['jointTraining', 'teacherTeam'] as const) {
      ids.add((await record({ pairing: { ...pairing, cooperationKind }, stage: 'signed', note: '' })).id)
    }
    expect(ids.size).toBe(2)
    expect(await list()).toMatchObject([
      { stage: null, otherName: '四川大学' },
      { stage: null, otherName: '四川大学' },
    ])
  })

  it('refuses a party that is gone and a position of somebody else', async () => {
    const nobody = { ...withStudent().pairing, attendeeId: desk.universityId, positionId: null }
    const gone = { ok: false, error: { code: 'RECORD_NOT_FOUND' } }
    expect(await recordIntention(desk.station, desk.writer, withStudent({ pairing: nobody }))).toEqual(gone)
    const wrongPosition = {
      fairId: desk.fairId,
      enterpriseId: desk.enterpriseId,
      attendeeId: studentId,
      positionId: studentId,
    }
    expect(await recordIntention(desk.station, desk.writer, withStudent({ pairing: wrongPosition }))).toEqual(gone)
  })
})

describe('changeStage', () => {
  it('moves a student’s intention along, and back by undo', async () => {
    const { id } = await record(withStudent())
    const changed = await changeStage(desk.station, desk.writer, id, 'offer')
    if (!changed.ok) throw new Error(changed.error.code)
    expect(await list()).toMatchObject([{ stage: 'offer' }])
    await undo(desk.station, desk.writer, 'intention.record', changed.value.undo)
    expect(await list()).toMatchObject([{ stage: 'interested' }])
  })
})

describe('watchIntentions', () => {
  it('tells again after every commit that changes an intention or a name in it, and after no other', async () => {
    const told: (readonly IntentionEntry[])[] = []
    const stop = watchIntentions(desk.station.db, desk.fairId, (reading) => {
      if (reading.ok) told.push(reading.value)
    })
    await vi.waitFor(() => expect(told).toEqual([[]]))
    const { id, undo: steps } = await record(withStudent())
    await vi.waitFor(() =>
      expect(told.at(-1)).toMatchObject([{ otherName: '张三', intention: { stage: 'interested' } }]),
    )
    await changeStage(desk.station, desk.writer, id, 'signed')
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ intention: { stage: 'signed' } }]))
    expect(told).toHaveLength(3)

    await register('guest', '与此无关')
    await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
      ok({ changes: [update('attendee', studentId, { name: '张叁' })], value: null }),
    )
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ otherName: '张叁' }]))
    expect(told).toHaveLength(4)

    const stale = await undo(desk.station, desk.writer, 'intention.record', steps)
    expect(stale).toMatchObject({ ok: false, error: { code: 'RECORD_UNDO_STALE' } })
    await commit(desk.station, desk.writer, { action: 'intention.record', kinds: ['intention'] }, () =>
      ok({ changes: [update('intention', id, { removedAt: '2026-03-14T02:00:00.000Z' })], value: null }),
    )
    await vi.waitFor(() => expect(told.at(-1)).toEqual([]))
    stop()
  })
})

describe('readPartyOfHolder', () => {
  it('lets a representative stand for the enterprise and a delegate for the university', async () => {
    const party = async (kind: AttendeeKind) =>
      readPartyOfHolder(desk.station.db, desk.fairId, await register(kind, '某人'))
    expect(await party('student')).toMatchObject({ party: { kind: 'student', name: '某人', detail: '四川大学' } })
    expect(await party('representative')).toMatchObject({ party: { kind: 'enterprise', id: desk.enterpriseId } })
    expect(await party('delegate')).toMatchObject({ party: { kind: 'university', id: desk.universityId } })
    expect(await party('guest')).toEqual({ problem: 'notMatched' })
  })
})
