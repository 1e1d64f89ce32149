import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { instantNow } from '#renderer/db/station.ts'
import { ok } from '#shared/errors/result.ts'
import { type GateDay, makeSigningKey, openGateDay, openReaders } from '#tests/fixtures/gateDay.ts'
import type { GatePost } from './gatePost.ts'
import { recordByName } from './recordByName.ts'
import { recordScan } from './recordScan.ts'
import type { ScanOutcome } from './scanOutcome.ts'
import { undoScan } from './undoScan.ts'

let day: GateDay
beforeEach(async () => {
  day = await openGateDay()
})
afterEach(() => day.station.db.delete())

async function scan(text: string, post: Partial<GatePost> = {}): Promise<ScanOutcome> {
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

const storedScans = () => day.station.db.records('scan').toArray()

describe('recordScan', () => {
  it('saves the fact and its op, then says who was admitted', async () => {
    const { attendeeId, serial, code } = await day.register('欧阳娜娜')
    const outcome = await scan(code)
    expect(outcome).toMatchObject({
      verdict: 'admitted',
      name: '欧阳娜娜',
      kind: 'student',
      change: { inside: 1, admitted: 1, gate: 1 },
    })
    const [stored] = await storedScans()
    expect(stored).toMatchObject({ id: outcome.scanId, attendeeId, serial, verdict: 'admitted', fairDay: '2026-03-14' })
    const ops = (await day.station.db.outbox.toArray()).flatMap((row) => row.ops)
    expect(ops.at(-1)).toMatchObject({ kind: 'scan', recordId: outcome.scanId, n: ops.length })
  })

  it('says since when and where somebody is inside, lets them out and in again', async () => {
    const { code } = await day.register('张三')
    const first = await scan(code)
    expect(await scan(code)).toMatchObject({
      verdict: 'alreadyInside',
      since: first.createdAt,
      sinceGateId: day.post.gate.id,
      change: { inside: 0, gate: 0 },
    })
    expect(await scan(code, { direction: 'out' })).toMatchObject({
      verdict: 'exit',
      change: { inside: -1, admitted: 0, gate: 1 },
    })
    expect(await scan(code)).toMatchObject({ verdict: 'reEntry', change: { inside: 1, admitted: 0, gate: 1 } })
    expect(await scan(code, { fairDay: '2026-03-15' })).toMatchObject({ verdict: 'admitted' })
  })

  it('admits a badge that has not been synced by the name it carries, once', async () => {
    const code = await day.sign({ serial: '00112233aabbccdd', name: '买买提·吐尔逊' })
    expect(await scan(code)).toMatchObject({ verdict: 'admitted', name: '买买提·吐尔逊', attendeeId: null })
    expect(await scan(code)).toMatchObject({ verdict: 'alreadyInside' })
  })

  it('M4 takes a person for inside whose badge came here after it was scanned', async () => {
    const serial = '00112233aabbccdd'
    const code = await day.sign({ serial, name: '张三' })
    expect(await scan(code)).toMatchObject({ verdict: 'admitted', attendeeId: null })
    const { attendeeId } = await day.register('张三', serial)
    const byName = { attendeeId, reason: '忘带胸卡', insteadOfScanId: null }
    expect(await recordByName(day.station, day.writer, day.post, byName)).toMatchObject({
      value: { verdict: 'alreadyInside' },
    })
  })

  it('keeps one stay when a person gets a second badge', async () => {
    const lost = await day.register('张三')
    await scan(lost.code)
    const outcome = await recordByName(day.station, day.writer, day.post, {
      attendeeId: lost.attendeeId,
      reason: '忘带胸卡',
      insteadOfScanId: null,
    })
    expect(outcome).toMatchObject({ ok: true, value: { verdict: 'alreadyInside' } })
  })

  it('records what it refuses: forged, unknown key, retired, foreign', async () => {
    const stranger = await makeSigningKey()
    const { serial, code, badgeId } = await day.register('张三')
    const forged = await day.sign(
      { serial, name: '李四' },
      { ...stranger, keyId: keyIdOf(await day.station.db.records('badgeKey').toArray()) },
    )
    expect(await scan(forged)).toMatchObject({ verdict: 'forged', name: '', attendeeId: null })
    expect(await scan(await day.sign({ serial }, stranger))).toMatchObject({ verdict: 'unknownKey', attendeeId: null })
    await retire(badgeId)
    expect(await scan(code)).toMatchObject({ verdict: 'retired', name: '张三' })
    expect(await scan('HTTPS://EXAMPLE.ORG/TICKET')).toMatchObject({ verdict: 'unknownCode', name: '', kind: null })
    expect((await storedScans()).map((row) => [row.verdict, row.serial])).toEqual([
      ['forged', serial],
      ['unknownKey', serial],
      ['retired', serial],
      ['unknownCode', null],
    ])
  })

  it('G5 names the badge that a retired one was replaced by, the newest in force', async () => {
    const { attendeeId, badgeId, code } = await day.register('张三')
    await retire(badgeId)
    expect(await scan(code)).toMatchObject({ verdict: 'retired', replacedBy: null })
    for (const serial of ['00000000000000aa', '00000000000000bb']) {
      day.wait(1000)
      await addBadge(attendeeId, serial)
    }
    expect(await scan(code)).toMatchObject({ verdict: 'retired', replacedBy: { serial: '00000000000000bb' } })
  })

  it('G17 knows the halls of an exhibitor by the booths of the enterprise', async () => {
    const { attendeeId, code } = await day.register('张三')
    const [enterpriseId, hallId] = [crypto.randomUUID(), crypto.randomUUID()]
    await commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee', 'booth'] }, () =>
      ok({
        changes: [
          update('attendee', attendeeId, { enterpriseId }),
          create('booth', crypto.randomUUID(), { number: 'A01', hallId, enterpriseId }),
        ],
        value: null,
      }),
    )
    const forHalls = (boothHallIds: string[]) => ({ gate: { ...day.post.gate, boothHallIds } })
    expect(await scan(code, forHalls([crypto.randomUUID()]))).toMatchObject({ verdict: 'wrongHall' })
    expect(await scan(code, forHalls([hallId]))).toMatchObject({ verdict: 'admitted' })
  })

  it('takes a scan back by a fact, once', async () => {
    const { code } = await day.register('张三')
    const first = await scan(code)
    day.wait(1000)
    const undone = await undoScan(day.station, day.writer, day.post, first.scanId)
    expect(undone).toMatchObject({ ok: true, value: { change: { inside: -1, admitted: -1, gate: -1 } } })
    expect(await undoScan(day.station, day.writer, day.post, first.scanId)).toEqual({
      ok: false,
      error: { code: 'RECORD_UNDO_STALE' },
    })
    expect(await scan(code)).toMatchObject({ verdict: 'admitted' })
    expect((await storedScans()).map((row) => row.verdict)).toEqual(['admitted', 'undone', 'admitted'])
  })

  it('lets somebody in against a verdict in one commit that takes the refusal back', async () => {
    const { attendeeId, badgeId, code } = await day.register('张三')
    await retire(badgeId)
    const refused = await scan(code)
    day.wait(1000)
    const letIn = await recordByName(day.station, day.writer, day.post, {
      attendeeId,
      reason: '已核对身份',
      insteadOfScanId: refused.scanId,
    })
    expect(letIn).toMatchObject({
      ok: true,
      value: { verdict: 'admitted', note: 'override', change: { inside: 1, admitted: 1 } },
    })
    expect((await storedScans()).map((row) => [row.verdict, row.undoes]).toSorted()).toEqual([
      ['admitted', null],
      ['retired', null],
      ['undone', refused.scanId],
    ])
  })

  it('M3 takes two records that were merged for one person, whichever badge is scanned', async () => {
    const [older, younger] = [await day.register('张三'), await day.register('张三')]
    await scan(younger.code)
    await merge(younger.attendeeId, older.attendeeId)
    expect(await scan(older.code)).toMatchObject({ verdict: 'alreadyInside', attendeeId: older.attendeeId })
    expect(await scan(younger.code, { direction: 'out' })).toMatchObject({ verdict: 'exit', change: { inside: -1 } })
    expect(await scan(older.code)).toMatchObject({ verdict: 'reEntry', change: { inside: 1, admitted: 0 } })
  })

  it('M3 takes back a scan of a merged record with the scans of the whole person in view', async () => {
    const [older, younger] = [await day.register('张三'), await day.register('张三')]
    const first = await scan(younger.code)
    await merge(younger.attendeeId, older.attendeeId)
    await scan(older.code, { direction: 'out' })
    const undone = await undoScan(day.station, day.writer, day.post, first.scanId)
    expect(undone).toMatchObject({ ok: true, value: { change: { inside: 0, admitted: -1, gate: -1 } } })
  })

  it('refuses a role that may not scan and writes nothing', async () => {
    const { code } = await day.register('张三')
    const readers = openReaders(day.station.db, day.writer.fairId)
    const outcome = await recordScan(day.station, { ...day.writer, role: 'booth' }, readers, day.post, code)
    expect(outcome).toEqual({ ok: false, error: { code: 'ACCESS_ROLE' } })
    expect(await storedScans()).toEqual([])
  })
})

const keyIdOf = (keys: readonly { keyId: string }[]): string => keys[0]?.keyId ?? ''

const merge = (attendeeId: string, mergedInto: string) =>
  commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [update('attendee', attendeeId, { mergedInto })], value: null }),
  )

const addBadge = (attendeeId: string, serial: string) =>
  commit(day.station, day.writer, { action: 'badge.issue', kinds: ['badge'] }, () =>
    ok({
      changes: [
        create('badge', crypto.randomUUID(), {
          attendeeId,
          serial,
          keyId: '00000000',
          code: serial,
          retiredAt: null,
          retiredReason: null,
        }),
      ],
      value: null,
    }),
  )

const retire = (badgeId: string) =>
  commit(day.station, day.writer, { action: 'badge.issue', kinds: ['badge'] }, () =>
    ok({
      changes: [update('badge', badgeId, { retiredAt: instantNow(day.station), retiredReason: 'lost' })],
      value: null,
    }),
  )
