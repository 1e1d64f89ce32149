import './forceStrict.ts'
import httpAdapter from 'pouchdb-adapter-http'
import indexedDbAdapter from 'pouchdb-adapter-indexeddb'
import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'
import { type BenchRecord, hashOfRecords } from '../records.ts'
import { answerSteps } from './answerSteps.ts'
import { pageSize, savedAtOnce } from './pageSize.ts'

PouchDB.plugin(indexedDbAdapter).plugin(httpAdapter).plugin(replication)

/** PouchDB 9 on its IndexedDB adapter, replicating with pouchdb-server. */
answerSteps(async ({ name, url }) => {
  const local = new PouchDB(name, { adapter: 'indexeddb' })
  const remote = new PouchDB(url, { skip_setup: true })
  const options = { batch_size: pageSize }
  await local.info()

  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now()
    await work()
    return performance.now() - began
  }
  const rows = async () => (await local.allDocs({ include_docs: true })).rows.map(({ doc }) => doc)
  return {
    pull: () => timed(() => local.replicate.from(remote, options)),
    edit: async (edits) => {
      for (let at = 0; at < edits.length; at += savedAtOnce) {
        const some = edits.slice(at, at + savedAtOnce)
        const found = await local.allDocs({ keys: some.map(({ id }) => id), include_docs: true })
        const changed = found.rows.map(({ doc }, index) => ({ ...doc, ...some[index]?.set }))
        const saved = await local.bulkDocs(changed)
        if (saved.some((one) => 'error' in one)) throw new Error('an edit was not saved')
      }
    },
    // It reads nothing back: what it sent is what it has.
    push: async () => {
      const pushedMs = await timed(() => local.replicate.to(remote, options))
      return { pushedMs, restMs: pushedMs }
    },
    send: async () => void (await local.replicate.to(remote, options)),
    read: async () => void (await local.replicate.from(remote, options)),
    contents: async () => {
      const records = (await rows()).map(
        ({ _id, _rev, ...own }): BenchRecord => ({ ...(own as unknown as BenchRecord), id: _id }),
      )
      return { count: records.length, hash: await hashOfRecords(records) }
    },
  }
})
