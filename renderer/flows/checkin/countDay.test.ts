import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { ok } from '#shared/errors/result.ts'
import { type GateDay, openGateDay, openReaders } from '#tests/fixtures/gateDay.ts'
import { addChanges, type CountChange, noChange } from './countChange.ts'
import { countDay } from './countDay.ts'
import type { GatePost } from './gatePost.ts'
import { readRecentScans } from './readRecentScans.ts'
import { recordScan } from './recordScan.ts'
import { undoScan } from './undoScan.ts'

let day: GateDay
beforeEach(async () => {
  day = await openGateDay()
})
afterEach(() => day.station.db.delete())

const scan = async (text: string, post: Partial<GatePost> = {}) => {
  const { station, writer } = day
  day.wait(1000)
  const outcome = await recordScan(
    station,
    writer,
    openReaders(station.db, writer.fairId),
    { ...day.post, ...post },
    text,
  )
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

const count = (sinceAt = '2026-03-14T00:00:00.000Z') =>
  countDay(day.station.db, { fairId: day.writer.fairId, fairDay: '2026-03-14', gateId: day.post.gate.id, sinceAt })

describe('countDay', () => {
  it('agrees with the changes that the gate added up by itself', async () => {
    const people = await Promise.all(['张三', '李四', '王五'].map((name) => day.register(name)))
    const [a, b, c] = people.map((person) => person.code)
    const unsynced = await day.sign({ serial: '00112233aabbccdd' })
    const steps: [string | undefined, GatePost['direction']][] = [
      [a, 'in'],
      [b, 'in'],
      [a, 'in'],
      [a, 'out'],
      [a, 'in'],
      [c, 'out'],
      [unsynced, 'in'],
      ['NOT A BADGE', 'in'],
      [b, 'out'],
    ]
    let sum: CountChange = noChange
    const add = (change: CountChange) => {
      sum = addChanges(sum, change)
    }
    for (const [text, direction] of steps) add((await scan(text ?? '', { direction })).change)
    const slip = await scan(c ?? '')
    add(slip.change)
    day.wait(1000)
    const undone = await undoScan(day.station, day.writer, day.post, slip.scanId)
    if (!undone.ok) throw new Error(undone.error.code)
    add(undone.value.change)
    const { counts, counted } = await count()
    expect(counts).toEqual(sum)
    expect(counts).toEqual({ inside: 2, here: 2, admitted: 3, gate: 7 })
    expect(counted).toHaveLength(steps.length + 2)
    expect((await count(undone.value.createdAt)).counted).toEqual([undone.value.factId])
  })

  it('M3 counts merged people once', async () => {
    const [older, younger] = [await day.register('张三'), await day.register('张三')]
    await scan(older.code)
    await scan(younger.code)
    await commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
      ok({ changes: [update('attendee', younger.attendeeId, { mergedInto: older.attendeeId })], value: null }),
    )
    expect((await count()).counts).toEqual({ inside: 1, here: 1, admitted: 1, gate: 2 })
  })

  it('M4 counts a person once whose badge came here after it was scanned', async () => {
    const { station, writer, post } = day
    const serial = '00112233aabbccdd'
    await scan(await day.sign({ serial, name: '张三' }))
    const { attendeeId } = await day.register('张三', serial)
    // As a gate wrote it that let them in by name and knew nothing of the first scan.
    await station.db.records('scan').add({
      fairId: writer.fairId,
      id: crypto.randomUUID(),
      gateId: post.gate.id,
      serial: null,
      attendeeId,
      direction: 'in',
      verdict: 'admitted',
      fairDay: post.fairDay,
      undoes: null,
      reason: null,
      createdAt: new Date(station.nowMs() + 60_000).toISOString(),
      removedAt: null,
      revisions: { created: '', changed: {} },
    })
    expect((await count()).counts).toMatchObject({ inside: 1, admitted: 1 })
  })

  it('reads more than one page', async () => {
    const { station, writer, post } = day
    const base = {
      fairId: writer.fairId,
      gateId: post.gate.id,
      serial: null,
      direction: 'in',
      undoes: null,
      reason: null,
      removedAt: null,
    } as const
    const rows = Array.from({ length: 2300 }, (_, index) => ({
      ...base,
      id: crypto.randomUUID(),
      attendeeId: crypto.randomUUID(),
      verdict: 'admitted' as const,
      fairDay: '2026-03-14',
      createdAt: new Date(Date.UTC(2026, 2, 14, 1) + Math.floor(index / 3)).toISOString(),
      revisions: { created: '', changed: {} },
    }))
    await station.db.records('scan').bulkAdd(rows)
    expect((await count()).counts).toEqual({ inside: 2300, here: 2300, admitted: 2300, gate: 2300 })
  })
})

describe('readRecentScans', () => {
  it('gives the newest first, with names and what was taken back', async () => {
    const { code } = await day.register('张三')
    const first = await scan(code)
    await scan('NOT A BADGE')
    day.wait(1000)
    await undoScan(day.station, day.writer, day.post, first.scanId)
    const recent = await readRecentScans(day.station.db, day.writer.fairId, day.post.gate.id)
    expect(recent.map(({ verdict, name, isTakenBack }) => [verdict, name, isTakenBack])).toEqual([
      ['unknownCode', '', false],
      ['admitted', '张三', true],
    ])
  })
})
