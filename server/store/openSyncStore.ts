import type { SyncStore } from '#shared/sync/store.ts'
import type { Database } from '../database/database.ts'
import { fairHeads } from './fairHeads.ts'
import { fairReader } from './fairReader.ts'
import { fairWriter } from './fairWriter.ts'

/**
 * The sync rules' store over SQLite and PostgreSQL. `newEpoch` gives a fresh UUID: a log that begins anew on another
 * database can be told from this one.
 */
export function openSyncStore(database: Database, newEpoch: () => string): SyncStore {
  return {
    write: async (fairId, work) =>
      database.transaction(async (tx) => {
        // Pushes to one fair come one after the other from here to the commit, so seq has no gap.
        await fairHeads.lock(tx, fairId, newEpoch)
        return work(fairWriter(tx, fairId))
      }),
    read: async (fairId, work) => database.snapshot(async (tx) => work(fairReader(tx, fairId))),
  }
}
