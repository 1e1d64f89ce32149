import { afterEach, beforeEach, expect, it } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { aStudent } from '#tests/fixtures/openTestStation.ts'
import { issueMissing } from './issueMissing.ts'
import { openBadgeReader } from './readBadge.ts'
import { retireBadge } from './retireBadge.ts'

let desk: TestDesk
let ids: readonly string[]
beforeEach(async () => {
  desk = await openTestDesk()
  const changes = Array.from({ length: 90 }, (_, index) => aStudent(desk.station, `学生${index}`))
  ids = changes.map(({ id }) => id)
  await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes, value: null }),
  )
})
afterEach(() => desk.close())

const issue = (signal = new AbortController().signal, onProgress: (done: number) => void = () => undefined) =>
  issueMissing(desk, desk.writer, ids, { signal, onProgress })
const badges = () => desk.station.db.records('badge').toArray()

it('gives everybody one badge that is genuine here, and nobody a second', async () => {
  const progress: number[] = []
  expect(await issue(undefined, (done) => progress.push(done))).toEqual(ok(90))
  expect(progress).toEqual([50, 90])
  expect(await issue()).toEqual(ok(0))
  const rows = await badges()
  expect(new Set(rows.map(({ attendeeId }) => attendeeId))).toEqual(new Set(ids))
  expect(new Set(rows.map(({ serial }) => serial)).size).toBe(90)
  const reader = openBadgeReader(desk.station.db, desk.fairId)
  for (const { code } of rows) expect(await reader.read(code)).toMatchObject({ type: 'badge', signature: 'valid' })
})

it('gives none to the merged or removed, and a new one for a retired badge', async () => {
  const [merged, into, removed] = [ids[5] ?? '', ids[6] ?? '', ids[7] ?? '']
  await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({
      value: null,
      changes: [
        update('attendee', merged, { mergedInto: into }),
        update('attendee', removed, { removedAt: '2026-03-14T00:00:00.000Z' }),
      ],
    }),
  )
  expect(await issue()).toEqual(ok(88))
  const [first] = await badges()
  await retireBadge(desk.station, desk.writer, first?.id ?? '', 'lost')
  expect(await issue()).toEqual(ok(1))
})

it('stops between blocks and goes on where it was', async () => {
  const stop = new AbortController()
  expect(await issue(stop.signal, () => stop.abort())).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  expect(await badges()).toHaveLength(50)
  expect(await issue()).toEqual(ok(40))
})

it('is refused to roles that may not issue', async () => {
  const outcome = await issueMissing(desk, { ...desk.writer, role: 'booth' }, ids, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  expect(outcome).toMatchObject({ ok: false, error: { code: 'ACCESS_ROLE' } })
  expect(await badges()).toEqual([])
})
