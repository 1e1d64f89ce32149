import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { ok } from '#shared/errors/result.ts'
import { aStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { anAttendee } from '#tests/fixtures/recordRows.ts'
import { listRecords } from './listRecords.ts'
import { searchRecords, watchSearch } from './searchRecords.ts'

let test: TestStation
let station: Station
let writer: Writer
let fairId: string
beforeEach(async () => {
  test = await openTestStation()
  station = test.station
  writer = test.writer
  fairId = writer.fairId
})
afterEach(() => test.close())

const titles = async (text: string) => (await searchRecords(station, fairId, text)).map((hit) => hit.title)

async function register(name: string, by: Writer = writer) {
  const id = newRecordId(station)
  const outcome = await commit(station, by, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [aStudent(station, name, id)], value: id }),
  )
  return { id, undo: valueOf(outcome).undo }
}

describe('searchRecords', () => {
  it('finds what was there before the first question, page after page', async () => {
    const rows = Array.from({ length: 4100 }, (_, n) => anAttendee(n + 1, n === 4099 ? '末位' : '张三', { fairId }))
    await station.db.records('attendee').bulkAdd(rows)
    expect(await titles('末位')).toEqual(['末位'])
    expect(await listRecords(station, fairId, 'attendee')).toHaveLength(4100)
  })

  it('follows every commit: creation, change, undo', async () => {
    expect(await titles('zs')).toEqual([])
    const { id, undo: steps } = await register('张三')
    expect(await titles('zs')).toEqual(['张三'])
    await undo(station, writer, 'attendee.register', steps)
    expect(await titles('zs')).toEqual([])

    const second = await register('李四')
    await commit(station, writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
      ok({ changes: [update('attendee', second.id, { name: '李思' })], value: null }),
    )
    expect(await titles('李四')).toEqual([])
    expect(await titles('lisi')).toEqual(['李思'])
    expect(await listRecords(station, fairId, 'attendee')).toEqual([second.id])
    expect(id).not.toBe(second.id)
  })

  it('tells who watches, once the answer is there', async () => {
    await titles('x')
    const heard = vi.fn<() => void>()
    const unwatch = watchSearch(station, fairId, ['attendee'], heard)
    await register('王五')
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
    unwatch()
    const calls = heard.mock.calls.length
    await register('赵六')
    expect(await titles('赵六')).toEqual(['赵六'])
    expect(heard).toHaveBeenCalledTimes(calls)
  })

  it('catches up over any number of commits', async () => {
    await titles('x')
    const people = Array.from(
      { length: 50 },
      (_, n) => `张${'一二三四五六七八九十'.charAt(n % 10)}${'甲乙丙丁戊'.charAt(n / 10)}`,
    )
    for (const name of people) await register(name)
    expect(await listRecords(station, fairId, 'attendee')).toHaveLength(50)
    expect(await titles('张十戊')).toEqual(['张十戊'])
  })

  it('knows one fair from another', async () => {
    await register('张三')
    const otherFair = newRecordId(station)
    await register('张三', { ...writer, fairId: otherFair })
    expect(await titles('张三')).toHaveLength(1)
    expect(await searchRecords(station, otherFair, '张三')).toHaveLength(1)
  })

  it('leaves out a question that was cancelled', async () => {
    await register('张三')
    const abort = new AbortController()
    const older = searchRecords(station, fairId, '张', { signal: abort.signal })
    abort.abort()
    await expect(older).rejects.toThrow(/abort/i)
    await expect(searchRecords(station, fairId, '张', { signal: abort.signal })).rejects.toThrow(/abort/i)
    expect(await titles('张')).toEqual(['张三'])
  })
})
