import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { initialClock } from '#shared/ops/hybridClock.ts'
import { chainAfter, genesisChain } from '#shared/sync/chain.ts'
import type { Cursor, Entry, RecordState, ResponseOf, WireOp } from '#shared/sync/protocol.ts'
import { acceptPush, type PushContext } from '#shared/sync/server/acceptPush.ts'
import { answerCompare } from '#shared/sync/server/answerCompare.ts'
import { answerHello } from '#shared/sync/server/answerHello.ts'
import { answerPull } from '#shared/sync/server/answerPull.ts'
import { answerSnapshot } from '#shared/sync/server/answerSnapshot.ts'
import { answerVerdicts } from '#shared/sync/server/answerVerdicts.ts'
import { eraseRecords, repeatErasures } from '#shared/sync/server/eraseRecords.ts'
import { judgeIn } from '#shared/sync/server/judgeIn.ts'
import type { ErasureList, SyncStore } from '#shared/sync/store.ts'
import { isSound } from '#shared/sync/verifyOp.ts'
import { type OpWriter, opWriter, pushOf, startMs } from '#tests/fixtures/opWriter.ts'

export interface OpenedStore {
  readonly store: SyncStore
  readonly close: () => Promise<void>
}

const everything = () => 'all' as const
const openOnly = () => 'open' as const

/** The server's rules over one kind of store; memory, SQLite and PostgreSQL all pass it. Titles name rules of SPEC.md. */
export function syncStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(`sync store: ${name}`, () => {
    let opened: OpenedStore
    let writer: OpWriter
    let fairId: string
    const store = () => opened.store

    beforeEach(async () => {
      opened = await open()
      writer = opWriter(1)
      fairId = writer.fairId
      await store().createFair(fairId, writer.newId())
    })
    afterEach(() => opened.close())

    const context = (over: Partial<PushContext> = {}): PushContext => ({
      fairId,
      nowMs: startMs,
      author: { isKnown: true, isSignatureRight: true, isSender: true, refuse: () => null },
      ...over,
    })
    const push = async (ops: readonly WireOp[], over: Partial<PushContext> = {}): Promise<ResponseOf<'pushed'>> => {
      const answer = await acceptPush(store(), context(over), pushOf(ops, writer.bootId))
      if ('refused' in answer) throw new Error(answer.refused)
      return answer
    }
    const pull = async (cursor: Cursor | null, limit = 2000): Promise<ResponseOf<'page'>> => {
      const answer = await answerPull(store(), fairId, everything, { type: 'pull', cursor, limit })
      if (answer.type !== 'page') throw new Error(answer.type)
      return answer
    }
    const some = (count: number, from = writer) =>
      Array.from({ length: count }, (_none, index) => from.write({ values: { name: `企业 ${index}` } }))

    it('C1 C2 numbers ops without a gap and chains them', async () => {
      const ops = some(5)
      const first = await push(ops.slice(0, 3))
      const second = await push(ops.slice(3))
      expect([...first.verdicts, ...second.verdicts].map((verdict) => verdict.status)).toEqual(
        Array.from({ length: 5 }, () => 'accepted'),
      )
      const page = await pull(null)
      expect(page.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5])
      expect(page.entries.map((entry) => entry.op)).toEqual(ops)
      const chain = page.entries.reduce((last, { op, stamp }) => chainAfter(last, op.hash, stamp), genesisChain(fairId))
      expect([page.to.chain, page.head, second.head]).toEqual([chain, page.to, page.to])
    })

    it('C1 gives every op of many pushes at once a seq of its own', async () => {
      const writers = Array.from({ length: 8 }, (_none, index) => opWriter(100 + index, fairId))
      await Promise.all(writers.flatMap((one) => [some(3, one), some(2, one)].map((ops) => push(ops))))
      const page = await pull(null)
      expect(page.entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_none, index) => index + 1))
      const chain = page.entries.reduce((last, { op, stamp }) => chainAfter(last, op.hash, stamp), genesisChain(fairId))
      expect(page.head.chain).toBe(chain)
    })

    it('L1 pages follow each other by cursor', async () => {
      await push(some(7))
      const pages: Entry[][] = []
      let cursor: Cursor | null = null
      do {
        const page: ResponseOf<'page'> = await pull(cursor, 3)
        expect(page.count).toBe(page.entries.length)
        pages.push(page.entries)
        cursor = page.to
      } while (cursor.seq < 7)
      expect(pages.map((entries) => entries.length)).toEqual([3, 3, 1])
    })

    it('P1 a transaction that fails leaves nothing', async () => {
      const ops = some(3)
      const write: SyncStore['write'] = (id, work) =>
        store().write(id, async (tx) => {
          await work(tx)
          throw new Error('the disk is full')
        })
      const failing: SyncStore = {
        createFair: (id, epoch) => store().createFair(id, epoch),
        read: (id, work) => store().read(id, work),
        write,
        judge: (id, question, decide) => write(id, (tx) => judgeIn(tx, question, decide)),
      }
      await expect(acceptPush(failing, context(), pushOf(ops, writer.bootId))).rejects.toThrow('the disk is full')
      expect((await pull(null)).head.seq).toBe(0)
      const asked = await answerVerdicts(store(), fairId, { type: 'verdictsOf', opIds: ops.map((op) => op.opId) })
      expect(asked.unknown).toEqual(ops.map((op) => op.opId))
      expect((await push(ops)).verdicts.map((verdict) => verdict.status)).toEqual(['accepted', 'accepted', 'accepted'])
    })

    it('P2 V2 judges each op on its own: a refused one holds up nobody', async () => {
      const [sound, forbidden, changed, strange] = some(4)
      const other = opWriter(2)
      if (!sound || !forbidden || !changed || !strange) throw new Error('four ops')
      const tampered = { ...changed, open: { ...changed.open, values: { name: '另一家' } } }
      const refuse = (op: WireOp) => (op.opId === forbidden.opId ? 'SYNC_ROLE' : null)
      const answer = await push([sound, forbidden, tampered, { ...strange, fairId: other.fairId }], {
        author: { isKnown: true, isSignatureRight: true, isSender: true, refuse },
      })
      expect(answer.verdicts.map((verdict) => ('code' in verdict ? verdict.code : verdict.status))).toEqual([
        'accepted',
        'SYNC_ROLE',
        'SYNC_HASH',
        'SYNC_FAIR',
      ])
      expect((await pull(null)).entries.map((entry) => entry.op.opId)).toEqual([sound.opId])
    })

    it('P3 W3 takes kinds, fields and header parts of a newer version and gives them back whole', async () => {
      const op = writer.write({ kind: 'holograph', values: { depth: { metres: 3 }, 名称: '全息' } })
      expect((await push([op])).verdicts[0]?.status).toBe('accepted')
      expect((await pull(null)).entries[0]?.op).toEqual(op)
    })

    it('P4 V1 says the same again: accepted as a duplicate, refused with its code', async () => {
      const [first, second] = some(2)
      if (!first || !second) throw new Error('two ops')
      const refuse = (op: WireOp) => (op.opId === second.opId ? 'SYNC_ROLE' : null)
      const author = { isKnown: true, isSignatureRight: true, isSender: true, refuse } as const
      const answer = await push([first, second], { author })
      const again = await push([first, second], { nowMs: startMs + 1e6 })
      const [accepted, refused] = answer.verdicts
      expect(again.verdicts).toEqual([{ ...accepted, status: 'duplicate' }, refused])
      const asked = await answerVerdicts(store(), fairId, {
        type: 'verdictsOf',
        opIds: [second.opId, first.opId, fairId],
      })
      expect(asked).toEqual({ type: 'verdicts', verdicts: [refused, accepted], unknown: [fairId] })
      expect((await pull(null)).head.seq).toBe(1)
    })

    it('P6 knows which n it has judged', async () => {
      const ops = some(6)
      await push([ops[0], ops[1], ops[4]].flatMap((op) => op ?? []))
      const status = await answerHello(
        store(),
        { fairId, nowMs: startMs, role: 'gate', mayPull: true },
        {
          type: 'hello',
          protocol: 1,
          schemaVersion: 1,
          appVersion: '0',
          sentAt: startMs - 7200_000,
          bootId: writer.bootId,
          uptimeMs: 0,
          cursor: null,
          backlog: 3,
          replicas: [{ replicaId: writer.replicaId, highestN: 6 }],
        },
      )
      expect(status.known).toEqual([
        {
          replicaId: writer.replicaId,
          ranges: [
            [1, 2],
            [5, 5],
          ],
        },
      ])
      expect([status.clockBehindMs, status.leaveReplicas, status.head.seq]).toEqual([7200_000, [], 3])
    })

    it('P7 refuses a wrong signature whole, defers an unknown author, proves a part of a batch', async () => {
      const ops = some(3)
      const wrong = { isKnown: true, isSignatureRight: false, isSender: true, refuse: () => null } as const
      const message = pushOf(ops, writer.bootId)
      expect(await acceptPush(store(), context({ author: wrong }), message)).toEqual({ refused: 'SYNC_SIGNATURE' })
      const short = { ...message, items: message.items.slice(1) }
      expect(await acceptPush(store(), context(), short)).toEqual({ refused: 'SYNC_SIGNATURE' })
      const deferred = await push(ops, { author: { isKnown: false } })
      expect(deferred.verdicts.map((verdict) => verdict.status)).toEqual(['deferred', 'deferred', 'deferred'])
      const absent = [{ place: 0, hash: ops[0]?.hash ?? '' }]
      const part = await acceptPush(store(), context(), { ...short, batch: { ...short.batch, absent } })
      expect('verdicts' in part && part.verdicts.map((verdict) => verdict.status)).toEqual(['accepted', 'accepted'])
      const page = await pull(null)
      expect(page.batches).toEqual([{ ...message.batch, absent }])
      expect(page.entries.map((entry) => entry.signed)).toEqual([
        { batch: 0, place: 1 },
        { batch: 0, place: 2 },
      ])
    })

    it('P8 takes both ops of a cloned disk and tells both to leave the replica id', async () => {
      const [first] = some(1)
      writer.rewindTo(1)
      const [second] = some(1)
      if (!first || !second) throw new Error('two ops')
      expect((await push([first])).leaveReplicas).toEqual([])
      const answer = await push([second])
      expect([answer.verdicts[0]?.status, answer.leaveReplicas]).toEqual(['accepted', [writer.replicaId]])
      expect((await push([first])).leaveReplicas).toEqual([writer.replicaId])
    })

    it('K2 K4 stamps an op once, not in the future, and later than what it builds on', async () => {
      const first = writer.write({ values: { name: '甲' }, nowMs: startMs + 86_400_000 })
      const base = { name: first.opId }
      const second = writer.write({ recordId: first.recordId, values: { name: '乙' }, base, nowMs: startMs })
      await push([first], { nowMs: startMs + 5000 })
      await push([second], { nowMs: startMs + 6000 })
      const [one, two] = (await pull(null)).entries.map((entry) => entry.stamp)
      const latest = (startMs + 5000).toString(16).padStart(12, '0')
      expect(one?.slice(0, 12)).toBe(latest)
      expect(two !== undefined && one !== undefined && two > one).toBe(true)
    })

    it('C3 R1 tells a cursor that is not on the log', async () => {
      await push(some(2))
      const { to } = await pull(null)
      const ask = (cursor: Cursor) => answerPull(store(), fairId, everything, { type: 'pull', cursor, limit: 10 })
      expect((await ask({ ...to, epoch: writer.newId() })).type).toBe('page')
      expect((await ask({ ...to, chain: '0'.repeat(64) })).type).toBe('rewound')
      expect((await ask({ ...to, seq: 3 })).type).toBe('rewound')
    })

    it('R2 gives the chains of the places it has', async () => {
      await push(some(2))
      const { to } = await pull(null)
      const compared = await answerCompare(store(), fairId, { type: 'compare', seqs: [0, 2, 9] })
      expect(compared.chains).toEqual([
        { seq: 0, chain: genesisChain(fairId) },
        { seq: 2, chain: to.chain },
      ])
    })

    it('R4 keeps the stamp of an earlier life', async () => {
      const [op] = some(1)
      if (!op) throw new Error('one op')
      const stamp = `${(startMs - 1000).toString(16).padStart(12, '0')}-0007-${writer.replicaId}`
      const message = pushOf([op], writer.bootId)
      await acceptPush(store(), context(), { ...message, items: [{ op, stamp }] })
      expect((await pull(null)).entries[0]?.stamp).toBe(stamp)
    })

    it('shows a role no more than it may see, and the chain still fits', async () => {
      const secret = writer.write({
        kind: 'attendee',
        values: { name: '张三' },
        sensitive: { identityNumber: '11010519491231002X' },
      })
      await push([secret])
      const narrow = await answerPull(store(), fairId, openOnly, { type: 'pull', cursor: null, limit: 10 })
      const hidden = await answerPull(store(), fairId, () => 'nothing', { type: 'pull', cursor: null, limit: 10 })
      if (narrow.type !== 'page' || hidden.type !== 'page') throw new Error('pages')
      for (const page of [narrow, hidden]) {
        expect(JSON.stringify(page)).not.toContain('11010519491231002X')
        expect(page.entries.every((entry) => isSound(entry.op))).toBe(true)
        expect(page.head.chain).toBe(page.to.chain)
      }
      expect(JSON.stringify(hidden)).not.toContain('张三')
      expect(narrow.entries[0]?.op.open.values).toEqual({ name: '张三' })
      const rows = await snapshotRows(openOnly)
      expect(rows.map((row) => [row.values, row.sensitive])).toEqual([[{ name: '张三' }, {}]])
    })

    it('N1 N2 N3 gives all records in pages, each folded up to a known entry', async () => {
      const ops = some(5)
      await push(ops)
      const edited = ops[2]
      if (!edited) throw new Error('five ops')
      const rename = writer.write({
        recordId: edited.recordId,
        values: { name: '新名' },
        base: { name: edited.opId },
      })
      await push([rename])
      const rows = await snapshotRows(everything, 2)
      expect(rows.map((row) => row.recordId)).toEqual(ops.map((op) => op.recordId).toSorted())
      const row = rows.find(({ recordId }) => recordId === edited.recordId)
      expect([row?.seq, row?.values['name'], row?.revs['name']?.opId]).toEqual([6, '新名', rename.opId])
    })

    it('E1 E2 P9 erases for good: content goes, the chain stays, later ops are emptied', async () => {
      const op = writer.write({ kind: 'attendee', values: { name: '李四' }, sensitive: { keyGroups: ['x'] } })
      await push([op])
      const before = (await pull(null)).to
      await snapshotRows(everything)
      const listed = erasureList()
      await erase(listed, [op.recordId])
      await erase(listed, [op.recordId])
      const late = writer.write({ kind: 'attendee', recordId: op.recordId, values: { name: '李四改' } })
      expect((await push([late])).verdicts[0]?.status).toBe('accepted')
      const page = await pull(null)
      expect(page.entries.map((entry) => entry.op.kind)).toEqual(['attendee', 'erasure', 'attendee'])
      expect(JSON.stringify(page)).not.toContain('李四')
      expect(page.entries.every((entry) => isSound(entry.op))).toBe(true)
      expect((await answerPull(store(), fairId, everything, { type: 'pull', cursor: before, limit: 9 })).type).toBe(
        'page',
      )
      const rows = await snapshotRows(everything)
      expect(rows).toMatchObject([{ recordId: op.recordId, isErased: true, values: {}, sensitive: {} }])
    })

    it('E4 a restored server applies the list of erasures again', async () => {
      const op = writer.write({ kind: 'attendee', values: { name: '王五' } })
      await push([op])
      const listed = erasureList()
      await listed.add(fairId, [op.recordId])
      await repeatErasures(erasing(listed))
      expect(JSON.stringify(await pull(null))).not.toContain('王五')
    })

    it('keeps fairs apart', async () => {
      const other = opWriter(7)
      await store().createFair(other.fairId, other.newId())
      await push(some(2))
      const answer = await acceptPush(store(), context({ fairId: other.fairId }), pushOf(some(1), writer.bootId))
      expect('verdicts' in answer && answer.verdicts).toMatchObject([{ status: 'rejected', code: 'SYNC_FAIR' }])
      const page = await answerPull(store(), other.fairId, everything, { type: 'pull', cursor: null, limit: 10 })
      expect(page).toMatchObject({ entries: [], head: { seq: 0, chain: genesisChain(other.fairId) } })
    })

    it('takes 500 ops at once and gives them back in one page', async () => {
      const ops = some(500)
      const answer = await push(ops)
      expect(answer.verdicts.every((verdict) => verdict.status === 'accepted')).toBe(true)
      expect((await pull(null)).entries.map((entry) => entry.op)).toEqual(ops)
    })

    async function snapshotRows(view: () => 'all' | 'open', limit = 100): Promise<RecordState[]> {
      const rows: RecordState[] = []
      let start: Cursor | null = null
      let after: string | null = null
      for (;;) {
        const page = await answerSnapshot(store(), fairId, view, { type: 'snapshot', start, after, limit })
        if (page.type !== 'snapshotPage') throw new Error(page.type)
        rows.push(...page.rows)
        start = page.start
        after = page.to
        if (page.isLast) return rows
      }
    }

    const erasing = (list: ErasureList) => {
      const own = opWriter(99, fairId)
      return {
        store: store(),
        list,
        replica: { replicaId: own.newId(), nextN: 1, clock: initialClock },
        staffId: own.newId(),
        bootId: own.bootId,
        nowMs: startMs,
        uptimeMs: 0,
        random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
      }
    }
    const erase = (list: ErasureList, recordIds: readonly string[]) => eraseRecords(erasing(list), fairId, recordIds)
  })
}

/** In memory; what a server keeps in a file beside its database. */
export function erasureList(): ErasureList {
  const listed: { fairId: string; recordIds: readonly string[] }[] = []
  return {
    add: async (fairId, recordIds) => void listed.push({ fairId, recordIds }),
    all: async () => [...listed],
  }
}
