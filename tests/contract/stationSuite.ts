import { beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '#shared/sync/protocol.ts'
import { answerPull } from '#shared/sync/server/answerPull.ts'
import type { Sent } from '#shared/sync/station/ports.ts'
import { opWriter } from '#tests/fixtures/opWriter.ts'
import { type OpenStore, syncStation, type TestSyncStation } from '#tests/fixtures/syncStation.ts'
import { copyFair, MemorySyncStore } from './memorySyncStore.ts'

const answer = (status: number, body: unknown, retryAfterMs: number | null = null): Sent => ({
  kind: 'answer',
  status,
  body,
  retryAfterMs,
})
const copyOf = (store: MemorySyncStore): MemorySyncStore =>
  new MemorySyncStore(new Map([...store.fairs].map(([id, data]) => [id, copyFair(data)])))
const states = async (station: TestSyncStation) =>
  [...(await station.look()).states.values()].toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1))

const createdAt = '2026-09-01T00:00:00.000Z'
const person = { createdAt, kind: 'student', name: '甲', phone: null, source: 'form' }

/** The rules of a station (SPEC.md), over any store that can keep one. */
export function describeStation(name: string, open: OpenStore): void {
  describe(`a station over ${name}`, () => {
    let fairId: string
    let server: MemorySyncStore
    let desk: TestSyncStation
    let gate: TestSyncStation

    beforeEach(async () => {
      fairId = opWriter(50).fairId
      server = new MemorySyncStore()
      await server.createFair(fairId, opWriter(50).newId())
      desk = await syncStation(51, fairId, server, { open })
      gate = await syncStation(52, fairId, server, { open })
    })
    const log = () => server.fairs.get(fairId)?.log ?? []
    const saveSome = async (station: TestSyncStation, count: number) => {
      for (let index = 0; index < count; index += 1)
        await station.save({ values: { createdAt: 'x', name: `${index}` } })
    }
    const settle = async (...stations: TestSyncStation[]) => {
      for (let round = 0; round < 6; round += 1) for (const station of stations) await station.sync()
    }
    const pushSizes = () => desk.sent.flatMap((request) => (request.type === 'push' ? [request.items.length] : []))

    it('C4 agrees with another after both have synced', async () => {
      await saveSome(desk, 3)
      await saveSome(gate, 2)
      await settle(desk, gate)
      expect(await states(desk)).toEqual(await states(gate))
      expect([(await desk.look()).queue.size, log().length]).toEqual([0, 5])
    })

    it('B1 halves what is too much at once, and grows again', async () => {
      await saveSome(desk, 20)
      desk.intercept((request) => (request.type === 'push' && request.items.length > 3 ? answer(413, '<html>') : null))
      expect((await desk.sync()).trouble).toBeNull()
      expect(pushSizes().slice(0, 4)).toEqual([20, 10, 5, 2])
      expect([log().length, (await desk.look()).queue.size]).toEqual([20, 0])
    })

    it('B1 sets aside what is too big alone, and sends the rest', async () => {
      const big = await desk.save({ values: { name: '大' } })
      await saveSome(desk, 3)
      const holdsBig = (request: Request) =>
        request.type === 'push' && request.items.some(({ op }) => op.opId === big.opId)
      desk.intercept((request) => (holdsBig(request) ? answer(413, '') : null))
      await settle(desk)
      expect(log().length).toBe(3)
      expect([...(await desk.look()).queue.values()]).toMatchObject([
        { op: { opId: big.opId }, trouble: 'SYNC_TOO_LARGE' },
      ])
    })

    it.each([
      ['W1 a page of a proxy', answer(200, '<html>please sign in</html>'), 'SYNC_ANSWER_STRANGE', null],
      ['W1 half an answer', answer(200, '{"type":"page","fro'), 'SYNC_ANSWER_STRANGE', null],
      ['B2 a busy server', answer(503, '', 7000), 'SYNC_BUSY', 7000],
      ['B2 a throttling one', answer(429, '', 9000), 'SYNC_THROTTLED', 9000],
      ['no answer', { kind: 'none' } as const, 'SYNC_OFFLINE', null],
      ['B4 a revoked token', answer(403, { type: 'error', error: { code: 'SYNC_REVOKED' } }), 'SYNC_REVOKED', null],
    ])('keeps everything at %s, and says why', async (_name, sent, code, retryAfterMs) => {
      await saveSome(desk, 2)
      for (const type of ['hello', 'push', 'pull']) {
        desk.intercept((request) => (request.type === type ? sent : null))
        expect((await desk.sync()).trouble).toEqual({ code, retryAfterMs })
      }
      desk.intercept(null)
      await settle(desk)
      expect([log().length, (await desk.look()).queue.size, (await desk.look()).log.size]).toEqual([2, 0, 2])
    })

    it('L1 applies no page that does not fit', async () => {
      await saveSome(gate, 3)
      await gate.sync()
      const [first, , third] = log()
      if (first === undefined || third === undefined) throw new Error('three entries')
      const page = { type: 'page', from: { ...server.fairs.get(fairId)?.head, seq: 0 }, batches: [], end: 'page' }
      const real = await wholePage()
      const bent = [
        { ...real, entries: real.entries.slice(0, 2) },
        { ...real, entries: real.entries.toReversed() },
        { ...real, to: { ...real.to, chain: '0'.repeat(64) } },
        { ...real, count: 2 },
        { ...real, from: real.to },
        { ...real, entries: real.entries.map((entry) => ({ ...entry, stamp: `f${entry.stamp.slice(1)}` })) },
        {
          ...real,
          entries: real.entries.map(({ op, ...entry }) => ({
            ...entry,
            op: { ...op, open: { ...op.open, values: { name: '假' } } },
          })),
        },
        { ...page, entries: [], count: 0, to: real.to, head: real.to },
      ]
      for (const body of bent) {
        desk.intercept((request) => (request.type === 'pull' ? answer(200, body) : null))
        expect((await desk.sync()).trouble?.code).toBe('SYNC_ANSWER_STRANGE')
        expect([
          (await desk.look()).sync.cursor,
          (await desk.look()).log.size,
          (await desk.look()).states.size,
        ]).toEqual([null, 0, 0])
      }
      desk.intercept((request) => (request.type === 'pull' ? answer(200, real) : null))
      expect((await desk.sync()).trouble).toBeNull()
      expect(await states(desk)).toEqual(await states(gate))
    })

    it('V2 shows a refused op with its code, and it holds up nobody', async () => {
      await saveSome(desk, 1)
      const forbidden = await desk.save({ kind: 'position', values: { createdAt: 'x', title: '工程师' } })
      await saveSome(desk, 1)
      await settle(desk)
      expect([...(await desk.look()).rejected.values()]).toMatchObject([
        { op: { opId: forbidden.opId }, code: 'SYNC_ROLE' },
      ])
      expect([log().length, (await desk.look()).queue.size, (await desk.look()).views.has(forbidden.recordId)]).toEqual(
        [2, 0, false],
      )
    })

    it('L4 shows its own queued edit on top of what comes in', async () => {
      const create = await desk.save({ kind: 'attendee', values: person })
      await settle(desk, gate)
      const base = { name: create.opId, phone: create.opId }
      await gate.save({
        kind: 'attendee',
        recordId: create.recordId,
        values: { name: '乙', phone: '+8613800000001' },
        base,
        nowMs: Date.UTC(2027, 0),
      })
      await gate.sync()
      await desk.save({
        kind: 'attendee',
        recordId: create.recordId,
        values: { name: '丙' },
        base: { name: create.opId },
      })
      desk.intercept((request) => (request.type === 'push' ? answer(413, '') : null))
      await desk.sync()
      expect((await desk.look()).views.get(create.recordId)?.values).toMatchObject({
        name: '丙',
        phone: '+8613800000001',
      })
      expect((await desk.look()).states.get(create.recordId)?.values).toMatchObject({
        name: '乙',
        phone: '+8613800000001',
      })
    })

    it('L3 pushes again what the server took and then forgot', async () => {
      const backup = copyOf(server)
      await saveSome(desk, 2)
      desk.intercept((request) => (request.type === 'pull' ? { kind: 'none' } : null))
      await desk.sync()
      expect([...(await desk.look()).queue.values()].map((item) => item.isSent)).toEqual([true, true])
      server = backup
      desk.speakTo(server)
      desk.intercept(null)
      await settle(desk)
      expect([log().length, (await desk.look()).queue.size]).toEqual([2, 0])
    })

    it('P6 asks again about a refusal that the server has forgotten', async () => {
      const backup = copyOf(server)
      const { opId } = await desk.save({ kind: 'position', values: { createdAt: 'x' } })
      await settle(desk)
      server = backup
      desk.speakTo(server)
      await settle(desk)
      expect(server.fairs.get(fairId)?.judged.get(opId)?.verdict.status).toBe('rejected')
      expect([(await desk.look()).rejected.size, (await desk.look()).queue.size]).toEqual([1, 0])
    })

    it('P8 two computers with one disk both go on under fresh replica ids', async () => {
      const twin = await syncStation(51, fairId, server, { open })
      const before = (await desk.look()).replica.replicaId
      expect((await twin.look()).replica.replicaId).toBe(before)
      await desk.save({ values: { name: '甲' } })
      await twin.save({ values: { name: '乙' }, nowMs: Date.UTC(2026, 8, 2) })
      twin.writer.rewindTo(1)
      await twin.save({ values: { name: '丙' } })
      await settle(desk, twin)
      expect(log().length).toBeGreaterThanOrEqual(2)
      const ids = [(await desk.look()).replica.replicaId, (await twin.look()).replica.replicaId]
      expect(new Set([before, ...ids]).size).toBe(3)
    })

    it('R1 to R5 brings a server that went back in time up to date, by all who know', async () => {
      await saveSome(desk, 3)
      await settle(desk, gate)
      const backup = copyOf(server)
      await saveSome(desk, 4)
      await settle(desk, gate)
      const stamps = new Map(log().map(({ op, stamp }) => [op.opId, stamp]))
      const whole = await states(gate)
      server = backup
      // It moves on before anybody comes back.
      const other = await syncStation(53, fairId, server, { open })
      await saveSome(other, 2)
      await other.sync()
      gate.speakTo(server)
      await settle(gate)
      expect(log().length).toBe(9)
      for (const { op, stamp } of log()) expect(stamps.get(op.opId) ?? stamp).toBe(stamp)
      desk.speakTo(server)
      await settle(desk, gate, other)
      expect([await states(desk), await states(other)]).toEqual([await states(gate), await states(gate)])
      expect((await states(gate)).length).toBe(whole.length + 2)
      for (const station of [desk, gate, other]) expect((await station.look()).queue.size).toBe(0)
    })

    it('N1 N4 begins with a snapshot, page by page, and goes on where it was broken off', async () => {
      await saveSome(gate, 7)
      await settle(gate)
      const fresh = await syncStation(60, fairId, server, { open, rowsPerPage: 3 })
      let pages = 0
      fresh.intercept((request) => (request.type === 'snapshot' && (pages += 1) === 2 ? { kind: 'none' } : null))
      expect((await fresh.sync()).trouble?.code).toBe('SYNC_OFFLINE')
      expect([(await fresh.look()).states.size, (await fresh.look()).sync.cursor]).toEqual([3, null])
      fresh.intercept(null)
      await saveSome(gate, 1)
      await settle(gate, fresh)
      const asked = fresh.sent.flatMap((request) => (request.type === 'snapshot' ? [request.after] : []))
      expect(asked.filter((after) => after === null).length).toBe(1)
      expect(await states(fresh)).toEqual(await states(gate))
    })

    it('B1 asks for fewer records where a line is too slow for the page', async () => {
      await saveSome(gate, 2)
      await settle(gate)
      const fresh = await syncStation(62, fairId, server, { open, rowsPerPage: 1000 })
      fresh.intercept((request) => (request.type === 'snapshot' && request.limit > 250 ? { kind: 'none' } : null))
      for (const code of ['SYNC_OFFLINE', 'SYNC_OFFLINE', undefined])
        expect((await fresh.sync()).trouble?.code).toBe(code)
      const limits = fresh.sent.flatMap((request) => (request.type === 'snapshot' ? [request.limit] : []))
      expect(limits).toEqual([1000, 500, 250])
      expect(await states(fresh)).toEqual(await states(gate))
    })

    it('N1 applies no snapshot page whose rows are not what it says', async () => {
      await saveSome(gate, 2)
      await settle(gate)
      const fresh = await syncStation(61, fairId, server, { open, rowsPerPage: 10 })
      const row = (await states(gate))[0]
      const start = (await gate.look()).sync.cursor
      const page = { type: 'snapshotPage', start, from: null, to: row?.recordId, isLast: true, end: 'snapshotPage' }
      const sha256 = '0'.repeat(64)
      fresh.intercept((request) =>
        request.type === 'snapshot' ? answer(200, { ...page, rows: [row], count: 1, sha256 }) : null,
      )
      expect((await fresh.sync()).trouble?.code).toBe('SYNC_ANSWER_STRANGE')
      expect((await fresh.look()).states.size).toBe(0)
    })

    async function wholePage() {
      const page = await answerPull(server, fairId, () => 'all', { type: 'pull', cursor: null, limit: 10 })
      if (page.type !== 'page') throw new Error(page.type)
      return page
    }
  })
}
