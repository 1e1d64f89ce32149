import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { ok } from '#shared/errors/result.ts'
import type { AliasRule } from '#shared/records/aliasRule.ts'
import { type GateDay, openGateDay, openReaders } from '#tests/fixtures/gateDay.ts'
import { recordScan } from '../checkin/recordScan.ts'
import { findByAlias } from './findByAlias.ts'
import { saveAliasRule } from './saveAliasRule.ts'

let day: GateDay
beforeEach(async () => {
  day = await openGateDay()
})
afterEach(() => day.station.db.delete())

const card = {
  name: '学生证',
  lengthFrom: 8,
  lengthTo: 12,
  characters: 'digits',
  startsWith: null,
  endsWith: null,
  dropFirst: 0,
  dropLast: 0,
  target: 'studentNumber',
  universityId: null,
} as const

async function addRule(part: Partial<AliasRule> = {}): Promise<void> {
  const rule = create('aliasRule', newRecordId(day.station), { ...card, ...part })
  await commit(day.station, day.writer, { action: 'fair.manage', kinds: ['aliasRule'] }, () =>
    ok({ changes: [rule], value: null }),
  )
}

/** A student with a badge and a student number. */
async function register(name: string, set: Readonly<Record<string, unknown>>): Promise<string> {
  const { attendeeId } = await day.register(name)
  await commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [update('attendee', attendeeId, set)], value: null }),
  )
  return attendeeId
}

const find = async (code: string) => {
  const found = await findByAlias(day.station.db, day.writer.fairId, code)
  return found.type === 'person' ? found.holder.attendee?.id : found.type
}

const scan = (code: string) => {
  const { station, writer, post } = day
  return recordScan(station, writer, openReaders(station.db, writer.fairId), post, code)
}

it('leads a card to its holder by any of several rules, whatever their order', async () => {
  const [first, second] = [
    await register('张三', { studentNumber: '20230001' }),
    await register('李四', { phone: '+8613800138000' }),
  ]
  await addRule()
  await addRule({ name: '手机', lengthFrom: 11, lengthTo: 11, target: 'phone' })
  expect(await find('20230001')).toBe(first)
  expect(await find('13800138000')).toBe(second)
  expect(await find('20239999')).toBe('nobody')
  expect(await find('ABCDEFGHIJ')).toBe('nobody')
})

it('guesses nobody where two people have the number, and follows a merge to the one that is left', async () => {
  const [older, younger] = [
    await register('张三', { studentNumber: '20230001' }),
    await register('张叁', { studentNumber: '20230001' }),
  ]
  await addRule()
  expect(await find('20230001')).toBe('ambiguous')
  expect(await scan('20230001')).toMatchObject({ value: { verdict: 'unknownCode', note: 'ambiguousAlias', name: '' } })
  await commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [update('attendee', younger, { mergedInto: older })], value: null }),
  )
  expect(await find('20230001')).toBe(older)
})

it('keeps to one university where a rule names it', async () => {
  const universityId = crypto.randomUUID()
  const own = await register('张三', { studentNumber: '20230001', universityId })
  await register('李四', { studentNumber: '20230001' })
  await addRule({ universityId })
  expect(await find('20230001')).toBe(own)
})

it('A1 takes the way of every scan: admitted once, recorded with the name of the rule', async () => {
  const attendeeId = await register('张三', { studentNumber: '20230001' })
  await addRule()
  expect(await scan('20230001')).toMatchObject({ value: { verdict: 'admitted', note: 'byAlias', name: '张三' } })
  expect(await scan('20230001')).toMatchObject({ value: { verdict: 'alreadyInside' } })
  const scans = await day.station.db.records('scan').toArray()
  expect(scans.map((one) => [one.attendeeId, one.serial, one.reason])).toEqual([
    [attendeeId, null, '学生证'],
    [attendeeId, null, '学生证'],
  ])
})

it('rules are the organisers’, and none that could never apply is saved', async () => {
  expect(await saveAliasRule(day.station, day.writer, null, card)).toMatchObject({
    error: { code: 'ACCESS_ORGANISER' },
  })
  expect(await day.station.db.records('aliasRule').count()).toBe(0)
})
