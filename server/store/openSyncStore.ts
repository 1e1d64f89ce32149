import type { SyncStore } from '#shared/sync/store.ts'
import type { Database } from '../database/database.ts'
import { fairHeads } from './fairHeads.ts'
import { fairReader } from './fairReader.ts'
import { fairWriter } from './fairWriter.ts'
import { openPushJudge } from './judgePushes.ts'

/** The sync rules' store over SQLite and PostgreSQL. */
export function openSyncStore(database: Database): SyncStore {
  return {
    createFair: async (fairId, epoch) => fairHeads.add(database, fairId, epoch),
    write: async (fairId, work) =>
      database.transaction(async (tx) => {
        // Pushes to one fair come one after the other from here to the commit, so seq has no gap.
        await fairHeads.lock(tx, fairId)
        return work(fairWriter(tx, fairId))
      }),
    judge: openPushJudge(database),
    read: async (fairId, work) => database.snapshot(async (tx) => work(fairReader(tx, fairId))),
  }
}
