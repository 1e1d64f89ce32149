import './forceStrict.ts'
import { createRxDatabase } from 'rxdb/plugins/core'
import { type ReplicationState, replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { type BenchRecord, hashOfRecords } from '../records.ts'
import { answerSteps } from './answerSteps.ts'
import { pageSize, savedAtOnce } from './pageSize.ts'
import type { PulledPage, PushRow } from './rxWire.ts'

const text = { type: 'string' }
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    kind: text,
    name: text,
    phone: text,
    studentNumber: text,
    major: text,
    graduationYear: { type: 'number' },
  },
  required: ['id', 'kind', 'name'],
}

/** RxDB 17 on its Dexie storage, with HTTP replication as its documentation introduces it. */
answerSteps(async ({ name, url }) => {
  const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false })
  const { people } = await database.addCollections({ people: { schema } })
  if (people === undefined) throw new Error('no collection')

  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json() as Promise<T>
  }
  /** Once through in both directions; the same identifier goes on where the last one ended. */
  const replicate = (): ReplicationState =>
    replicateRxCollection({
      collection: people,
      replicationIdentifier: 'bench',
      live: false,
      waitForLeadership: false,
      retryTime: 1000,
      pull: {
        batchSize: pageSize,
        handler: (checkpoint, limit) => post<PulledPage>('pull', { after: checkpoint?.seq ?? 0, limit }),
      },
      push: { batchSize: pageSize, handler: (rows) => post<PushRow['newDocumentState'][]>('push', rows) },
    })
  const finish = async (state: ReplicationState): Promise<void> => {
    const failed = new Promise<never>((_, reject) => state.error$.subscribe(reject))
    await Promise.race([state.startPromise, failed])
  }
  return {
    // Until everything is there; that it then looks for something to send is not counted.
    pull: async () => {
      const began = performance.now()
      const state = replicate()
      const done = finish(state)
      const endedAt = await firstDone(state, 'down')
      await done
      return endedAt - began
    },
    edit: async (edits) => {
      for (let at = 0; at < edits.length; at += savedAtOnce) {
        const some = edits.slice(at, at + savedAtOnce)
        const found = await people.findByIds(some.map(({ id }) => id)).exec()
        const { error } = await people.bulkUpsert(
          some.map(({ id, set }) => ({ ...(found.get(id)?.toJSON() as BenchRecord), ...set })),
        )
        if (error.length > 0) throw new Error('an edit was not saved')
      }
    },
    push: async () => {
      const began = performance.now()
      const state = replicate()
      const done = finish(state)
      const pushedMs = (await firstDone(state, 'up')) - began
      await done
      return { pushedMs, restMs: performance.now() - began }
    },
    send: () => finish(replicate()),
    read: () => finish(replicate()),
    contents: async () => {
      const records = (await people.find().exec()).map((document) => document.toJSON() as BenchRecord)
      return { count: records.length, hash: await hashOfRecords(records) }
    },
  }
})

/** When the first pass in a direction was over. */
async function firstDone(state: ReplicationState, direction: 'up' | 'down'): Promise<number> {
  while (state.internalReplicationState === undefined) await new Promise((resolve) => setTimeout(resolve, 1))
  const { firstSyncDone } = state.internalReplicationState
  return new Promise((resolve) => {
    firstSyncDone[direction].subscribe((isDone) => {
      if (isDone) resolve(performance.now())
    })
  })
}
