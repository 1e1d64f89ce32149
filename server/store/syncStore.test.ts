import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainAfter, genesisChain } from '#shared/sync/chain.ts'
import type { RecordState, WireOp } from '#shared/sync/protocol.ts'
import { acceptPush } from '#shared/sync/server/acceptPush.ts'
import { foldLog } from '#shared/sync/server/foldLog.ts'
import type { FairWriter, LogEntry, SyncStore } from '#shared/sync/store.ts'
import { MemorySyncStore } from '#tests/contract/memorySyncStore.ts'
import { syncStoreSuite } from '#tests/contract/syncStoreSuite.ts'
import {
  type DatabaseKind,
  databaseKinds,
  startTestDatabases,
  type TestDatabases,
} from '#tests/server/testDatabases.ts'
import { freshId, testAuthor } from '#tests/server/testOps.ts'
import { backedUpTables } from '../backup/backedUpTables.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { openSyncStore } from './openSyncStore.ts'

const held: { databases?: TestDatabases } = {}
const opened: Database[] = []
const migrated = new Map<DatabaseKind, Database>()
beforeAll(async () => {
  held.databases = await startTestDatabases()
}, 60_000)
afterAll(async () => {
  for (const database of opened) await database.close()
  await held.databases?.stop()
})

/** One database of each kind: every test has a fair of its own. */
async function openMigrated(kind: DatabaseKind): Promise<Database> {
  const known = migrated.get(kind)
  if (known !== undefined) return known
  const database = openDatabase((await held.databases?.location(kind)) ?? '')
  opened.push(database)
  await migrate(database)
  migrated.set(kind, database)
  return database
}

const openStore = async (kind: DatabaseKind | 'memory'): Promise<SyncStore> =>
  kind === 'memory' ? new MemorySyncStore() : openSyncStore(await openMigrated(kind))

for (const kind of databaseKinds)
  syncStoreSuite(kind, async () => {
    const database = await openMigrated(kind)
    // Its fairs have the same ids in every test.
    for (const { name } of backedUpTables) await database.change(`DELETE FROM ${name}`)
    return { store: openSyncStore(database), close: async () => undefined }
  })

const anybody = { isKnown: true, isSignatureRight: true, isSender: true, refuse: () => null } as const
const stamp = `000000000001-0000-${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`

async function appendOps(tx: FairWriter, ops: readonly WireOp[]): Promise<LogEntry[]> {
  let head = await tx.head()
  const entries = ops.map((op) => {
    head = { ...head, seq: head.seq + 1, chain: chainAfter(head.chain, op.hash, stamp) }
    return { seq: head.seq, chain: head.chain, op, stamp, signed: null }
  })
  await tx.append(entries)
  return entries
}

const stateOf = (recordId: string, seq: number): RecordState => ({
  kind: 'scan',
  recordId,
  seq,
  created: { opId: recordId, stamp },
  isErased: false,
  values: { name: '张三', seq },
  sensitive: {},
  revs: {},
  withdrawn: null,
})

describe.each([...databaseKinds, 'memory' as const])('%s', (kind) => {
  const inFair = async (work: (store: SyncStore, fairId: string) => Promise<void>) => {
    const store = await openStore(kind)
    const fairId = freshId()
    await store.createFair(fairId, freshId())
    await work(store, fairId)
  }

  test('a fair begins at its genesis and keeps its first epoch; an unknown fair is refused', async () => {
    await inFair(async (store, fairId) => {
      const before = await store.read(fairId, async (tx) => tx.head())
      expect(before).toMatchObject({ seq: 0, chain: genesisChain(fairId) })
      await store.createFair(fairId, freshId())
      expect(await store.read(fairId, async (tx) => tx.head())).toEqual(before)
      expect(await store.read(fairId, async (tx) => tx.folded())).toEqual(before)
      await expect(store.read(freshId(), async (tx) => tx.head())).rejects.toThrow('no fair')
      await expect(store.write(freshId(), async (tx) => tx.head())).rejects.toThrow('no fair')
    })
  })

  test('what is appended is read back as it was, with everything in it, in order, page by page', async () => {
    await inFair(async (store, fairId) => {
      const ops = testAuthor(fairId).write(5)
      const newer = ops.map((op) => ({ ...op, ofANewerVersion: { deep: [1, '二', null] } }))
      const entries = await store.write(fairId, async (tx) => appendOps(tx, newer))
      expect(await store.read(fairId, async (tx) => tx.entriesAfter(0, 3))).toEqual(entries.slice(0, 3))
      expect(await store.read(fairId, async (tx) => tx.entriesAfter(3, 9))).toEqual(entries.slice(3))
      const chains = await store.read(fairId, async (tx) => tx.chainsAt([0, 2, 99]))
      expect(new Map(chains)).toEqual(
        new Map([
          [0, genesisChain(fairId)],
          [2, entries[1]?.chain],
        ]),
      )
    })
  })

  test('a write that throws leaves nothing', async () => {
    await inFair(async (store, fairId) => {
      const author = testAuthor(fairId)
      const failing = store.write(fairId, async (tx) => {
        await appendOps(tx, author.write(2))
        await tx.saveReplicas([{ replicaId: author.replicaId, ranges: [[1, 2]], isCloned: false }])
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      expect((await store.read(fairId, async (tx) => tx.head())).seq).toBe(0)
      expect(await store.read(fairId, async (tx) => tx.entriesAfter(0, 9))).toEqual([])
      expect(await store.read(fairId, async (tx) => tx.replicas([author.replicaId]))).toEqual([])
    })
  })

  test('C1: twenty writers at once leave no gap, and no reader ever sees one', async () => {
    await inFair(async (store, fairId) => {
      const seen: number[][] = []
      const reading = { isOver: false }
      const reader = (async () => {
        while (!reading.isOver) {
          const entries = await store.read(fairId, async (tx) => tx.entriesAfter(0, 2000))
          seen.push(entries.map((entry) => entry.seq))
          await new Promise((resolve) => setImmediate(resolve))
        }
      })()
      const writers = Array.from({ length: 20 }, async () => {
        const author = testAuthor(fairId)
        for (let round = 0; round < 3; round += 1) {
          const push = author.push(author.write(5))
          await acceptPush(store, { fairId, nowMs: Date.now(), author: anybody }, push)
        }
      })
      await Promise.all(writers)
      reading.isOver = true
      await reader
      const all = await store.read(fairId, async (tx) => tx.entriesAfter(0, 2000))
      expect(all.map((entry) => entry.seq)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
      expect((await store.read(fairId, async (tx) => tx.head())).seq).toBe(300)
      for (const seqs of seen) expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    })
  })

  test('V1, V2: a verdict is kept; only a deferred one gives way, and twice in one push is once', async () => {
    await inFair(async (store, fairId) => {
      const [opId, replicaId] = [freshId(), freshId()]
      const verdict = async () => (await store.read(fairId, async (tx) => tx.verdictsOf([opId, freshId()]))).get(opId)
      const save = async (...statuses: readonly ('accepted' | 'rejected' | 'deferred')[]) =>
        store.write(fairId, async (tx) =>
          tx.saveVerdicts(
            statuses.map((status) => ({
              verdict:
                status === 'accepted' ? { opId, status, seq: 1, stamp } : { opId, status, code: 'SYNC_AUTHOR_UNKNOWN' },
              replicaId,
              n: 4,
            })),
          ),
        )
      await save('deferred', 'deferred')
      expect(await verdict()).toEqual({ opId, status: 'deferred', code: 'SYNC_AUTHOR_UNKNOWN' })
      await save('accepted')
      await save('rejected')
      expect(await verdict()).toEqual({ opId, status: 'accepted', seq: 1, stamp })
    })
  })

  test('P8: two ops under one n are both found', async () => {
    await inFair(async (store, fairId) => {
      const replicaId = freshId()
      const [one, two] = [freshId(1), freshId(2)]
      await store.write(fairId, async (tx) =>
        tx.saveVerdicts(
          [one, two].map((opId, index) => ({
            verdict: { opId, status: 'accepted' as const, seq: index + 1, stamp },
            replicaId,
            n: 7,
          })),
        ),
      )
      const found = await store.read(fairId, async (tx) => tx.opsAt(replicaId, [7, 8]))
      expect(found.map(({ opId }) => opId).toSorted()).toEqual([one, two].toSorted())
      expect(await store.read(fairId, async (tx) => tx.opsAt(freshId(), [7]))).toEqual([])
    })
  })

  test('batches are kept once by their hash; replicas as they were last', async () => {
    await inFair(async (store, fairId) => {
      const author = testAuthor(fairId)
      const { batch } = author.push(author.write(2))
      const [op] = author.write(1)
      const again = { ...batch, absent: [{ place: 0, hash: op?.hash ?? '' }] }
      await store.write(fairId, async (tx) => tx.saveBatch(batch))
      await store.write(fairId, async (tx) => tx.saveBatch(again))
      expect(await store.read(fairId, async (tx) => tx.batches([batch.hash, 'ff']))).toEqual([batch])
      const row = { replicaId: author.replicaId, ranges: [[1, 3] as [number, number]], isCloned: false }
      await store.write(fairId, async (tx) => tx.saveReplicas([row]))
      await store.write(fairId, async (tx) => tx.saveReplicas([{ ...row, isCloned: true }]))
      const replicas = await store.read(fairId, async (tx) => tx.replicas([author.replicaId, freshId()]))
      expect(replicas).toEqual([{ ...row, isCloned: true }])
    })
  })

  test('E1: erased content is gone from the log and stays marked; chain and hashes stay', async () => {
    await inFair(async (store, fairId) => {
      const ops = testAuthor(fairId).write(3)
      const entries = await store.write(fairId, async (tx) => appendOps(tx, ops))
      const gone = ops[1]?.recordId ?? ''
      await store.write(fairId, async (tx) => tx.eraseContent([gone]))
      const after = await store.read(fairId, async (tx) => tx.entriesAfter(0, 9))
      expect(after.map(({ chain }) => chain)).toEqual(entries.map(({ chain }) => chain))
      expect(after.map(({ op }) => op.open.values === null)).toEqual([false, true, false])
      expect(after[1]?.op).toMatchObject({ hash: ops[1]?.hash, open: { salt: null, commit: ops[1]?.open.commit } })
      const erased = await store.read(fairId, async (tx) => tx.erasedAmong(ops.map((op) => op.recordId)))
      expect([...erased]).toEqual([gone])
    })
  })

  test('N2: records page by id and stand where folding stopped', async () => {
    await inFair(async (store, fairId) => {
      const ids = Array.from({ length: 5 }, () => freshId()).toSorted()
      await store.write(fairId, async (tx) => tx.saveRecords(ids.toReversed().map((id) => stateOf(id, 1))))
      await store.write(fairId, async (tx) => tx.saveRecords([stateOf(ids[0] ?? '', 2)]))
      const first = await store.read(fairId, async (tx) => tx.records(null, 2))
      expect(first).toEqual([stateOf(ids[0] ?? '', 2), stateOf(ids[1] ?? '', 1)])
      const rest = await store.read(fairId, async (tx) => tx.records(ids[1] ?? '', 9))
      expect(rest.map(({ recordId }) => recordId)).toEqual(ids.slice(2))
      expect(await store.read(fairId, async (tx) => tx.recordsById(ids.slice(3)))).toHaveLength(2)
    })
  })

  test('folding brings the records to the head', async () => {
    await inFair(async (store, fairId) => {
      const author = testAuthor(fairId)
      await acceptPush(store, { fairId, nowMs: Date.now(), author: anybody }, author.push(author.write(7)))
      while (!(await foldLog(store, fairId, 3)));
      const [head, folded] = await store.read(fairId, async (tx) => [await tx.head(), await tx.folded()])
      expect(folded).toEqual(head)
      expect(await store.read(fairId, async (tx) => tx.records(null, 99))).toHaveLength(7)
    })
  })

  test('nothing crosses fairs', async () => {
    await inFair(async (store, fairId) => {
      const other = freshId()
      await store.createFair(other, freshId())
      const author = testAuthor(fairId)
      const ops = author.write(2)
      const push = author.push(ops)
      await acceptPush(store, { fairId, nowMs: Date.now(), author: anybody }, push)
      await store.write(fairId, async (tx) => tx.eraseContent([ops[0]?.recordId ?? '']))
      const seen = await store.read(other, async (tx) => ({
        seq: (await tx.head()).seq,
        entries: await tx.entriesAfter(0, 9),
        verdicts: (await tx.verdictsOf(ops.map((op) => op.opId))).size,
        batches: await tx.batches([push.batch.hash]),
        replicas: await tx.replicas([author.replicaId]),
        erased: (await tx.erasedAmong(ops.map((op) => op.recordId))).size,
        opsAt: await tx.opsAt(author.replicaId, [1, 2]),
      }))
      expect(seen).toEqual({ seq: 0, entries: [], verdicts: 0, batches: [], replicas: [], erased: 0, opsAt: [] })
    })
  })
})
