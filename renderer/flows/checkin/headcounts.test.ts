import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { limitOf } from '#shared/checkin/gateLimit.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { type GateDay, openGateDay, openReaders } from '#tests/fixtures/gateDay.ts'
import { openTestPlatform } from '#tests/fixtures/testPlatform.ts'
import { addChanges, type CountChange, noChange } from './countChange.ts'
import { countDay, readHeadcounts } from './countDay.ts'
import type { GatePost } from './gatePost.ts'
import { recordByName } from './recordByName.ts'
import { recordScan } from './recordScan.ts'
import { endDay, saveRecount, undoHeadcount } from './saveHeadcount.ts'
import { savePeopleInside } from './savePeopleInside.ts'
import { undoScan } from './undoScan.ts'

let day: GateDay
beforeEach(async () => {
  day = await openGateDay({ isAntiPassback: false })
})
afterEach(() => day.station.db.delete())

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** The post as a gate has it at this moment. */
async function postNow(change: Partial<GatePost> = {}, inside: number | null = null): Promise<GatePost> {
  const headcounts = await readHeadcounts(day.station.db, day.writer.fairId, day.post.fairDay)
  const post = { ...day.post, ...change }
  const limit = limitOf(post.gate, null)
  return { ...post, venue: { headcounts, hallOf: () => post.gate.hallId, limit, insideHere: () => inside } }
}

async function scan(text: string, post: GatePost) {
  day.wait(1000)
  const { station, writer } = day
  return valueOf(await recordScan(station, writer, openReaders(station.db, writer.fairId), post, text))
}

const question = () => ({
  fairId: day.writer.fairId,
  fairDay: day.post.fairDay,
  gateId: day.post.gate.id,
  sinceAt: '2026-03-14T00:00:00.000Z',
})
const end = (count: number) => {
  day.wait(1000)
  return endDay(day.station, day.writer, { fairDay: day.post.fairDay, count })
}
const recount = (count: number) => {
  day.wait(1000)
  return saveRecount(day.station, day.writer, { hallId: null, fairDay: day.post.fairDay, count })
}

describe('headcounts', () => {
  it('N2 a recount is the number, and is taken back by a fact, once', async () => {
    const { code } = await day.register('张三')
    await scan(code, await postNow())
    const id = valueOf(await recount(812)).value
    expect((await countDay(day.station.db, question())).counts.inside).toBe(812)
    expect(valueOf(await undoHeadcount(day.station, day.writer, id)).value).not.toBe(id)
    expect(await undoHeadcount(day.station, day.writer, id)).toEqual({
      ok: false,
      error: { code: 'RECORD_UNDO_STALE' },
    })
    expect((await countDay(day.station.db, question())).counts.inside).toBe(1)
    expect(await day.station.db.records('headcount').count()).toBe(2)
  })

  it('G19 nobody comes in after the end of the day, until it is taken back; a gate station may do neither', async () => {
    const [{ code }, other] = [await day.register('张三'), await day.register('李四')]
    await scan(code, await postNow())
    const gateWriter = { ...day.writer, role: 'gate' } as const
    expect(await endDay(day.station, gateWriter, { fairDay: day.post.fairDay, count: 1 })).toEqual({
      ok: false,
      error: { code: 'ACCESS_ROLE' },
    })
    const id = valueOf(await end(1)).value
    // Whoever ends it again, from another gate or by a second click, writes nothing.
    expect(valueOf(await end(0))).toEqual({ value: id, undo: [] })
    expect(await scan(other.code, await postNow())).toMatchObject({ verdict: 'fairClosed', change: { inside: 0 } })
    expect(await scan(code, await postNow({ direction: 'out' }))).toMatchObject({
      verdict: 'exit',
      change: { inside: 0 },
    })
    expect((await countDay(day.station.db, question())).counts.inside).toBe(0)
    expect(await undoHeadcount(day.station, gateWriter, id)).toEqual({ ok: false, error: { code: 'ACCESS_ROLE' } })
    valueOf(await undoHeadcount(day.station, day.writer, id))
    expect(await scan(other.code, await postNow())).toMatchObject({ verdict: 'admitted' })
  })

  it('G20 a full hall refuses until somebody leaves, and staff of another role may overrule it', async () => {
    const gate = { ...day.post.gate, capacity: 1 }
    const [inside, next] = [await day.register('张三'), await day.register('李四')]
    await scan(inside.code, await postNow({ gate }, 0))
    const refused = await scan(next.code, await postNow({ gate }, 1))
    expect(refused).toMatchObject({ verdict: 'hallFull', change: { inside: 0 } })
    const instead = { attendeeId: next.attendeeId, reason: '评委', insteadOfScanId: refused.scanId }
    const post = await postNow({ gate }, 1)
    expect(await recordByName(day.station, { ...day.writer, role: 'gate' }, post, instead)).toEqual({
      ok: false,
      error: { code: 'ACCESS_ROLE' },
    })
    expect(await recordByName(day.station, { ...day.writer, role: 'registrationDesk' }, post, instead)).toMatchObject({
      ok: true,
      value: { verdict: 'admitted', note: 'override' },
    })
  })

  it('a gate station may let in who is inside already: there the gate only asks', async () => {
    const { code, attendeeId } = await day.register('张三')
    const gate = { ...day.post.gate, isAntiPassback: true }
    await scan(code, await postNow({ gate }))
    const asked = await scan(code, await postNow({ gate }))
    const instead = { attendeeId, reason: '已核对', insteadOfScanId: asked.scanId }
    const letIn = await recordByName(day.station, { ...day.writer, role: 'gate' }, await postNow({ gate }), instead)
    expect(letIn).toMatchObject({ ok: true, value: { verdict: 'reEntry' } })
  })

  it('prints who is inside by hall, and how many staff counted', async () => {
    const hallId = newRecordId(day.station)
    valueOf(
      await commit(day.station, day.writer, { action: 'fair.manage', kinds: ['venueHall'] }, () =>
        ok({ changes: [create('venueHall', hallId, { name: '一号展厅', capacity: 900 })], value: null }),
      ),
    )
    await day.station.db.records('gate').update(day.post.gate.id, { hallId })
    const [stays, leaves] = [await day.register('买买提·吐尔逊'), await day.register('李四')]
    await scan(stays.code, await postNow())
    await scan(leaves.code, await postNow())
    await scan(leaves.code, await postNow({ direction: 'out' }))
    await recount(7)
    const asked: unknown[] = []
    const { platform } = openTestPlatform()
    const call = (async (name: string, request: unknown) => {
      asked.push([name, request])
      return ok({ path: '/x.pdf' })
    }) as typeof platform.call
    const saved = await savePeopleInside(
      { station: day.station, platform: { ...platform, call } },
      { fair: day.post.fair, fairDay: day.post.fairDay, halls: [{ id: hallId, name: '一号展厅' }], language: 'zh' },
    )
    expect(saved.ok).toBe(true)
    expect(asked).toMatchObject([
      [
        'lists:savePdf',
        {
          columns: ['姓名', '人员类别', '学校或单位', '入场时间'],
          parts: [{ heading: '一号展厅（1 人）', rows: [['买买提·吐尔逊', '毕业生', '', expect.any(String)]] }],
          lines: expect.arrayContaining([expect.stringContaining('7')]),
        },
      ],
    ])
    expect(JSON.stringify(asked)).not.toContain('李四')
  })

  it('N8 what a gate adds up by itself, scan by scan, is what the day replays to', async () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('in' as const, 'out' as const), who: fc.nat(3) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('recount' as const), who: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), who: fc.nat(9) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await day.station.db.delete()
        day = await openGateDay({ isAntiPassback: false })
        const codes = await Promise.all(['甲', '乙', '丙', '丁'].map(async (name) => (await day.register(name)).code))
        const scanned: string[] = []
        let sum: CountChange = noChange
        for (const one of steps) {
          if (one.do === 'recount' || one.do === 'end') {
            valueOf(await (one.do === 'recount' ? recount(one.who) : end(0)))
            // A gate counts the day anew after every headcount, and goes on from there.
            sum = (await countDay(day.station.db, question())).counts
          } else if (one.do === 'undo') {
            const id = scanned[one.who]
            const undone = id === undefined ? null : await undoScan(day.station, day.writer, await postNow(), id)
            if (undone?.ok === true) sum = addChanges(sum, undone.value.change)
          } else {
            const outcome = await scan(codes[one.who] ?? '', await postNow({ direction: one.do }))
            scanned.push(outcome.scanId)
            sum = addChanges(sum, outcome.change)
          }
        }
        expect(sum).toEqual((await countDay(day.station.db, question())).counts)
      }),
      { numRuns: process.env['FAIRDESK_SOAK'] === '1' ? 1000 : 40 },
    )
  })
})
