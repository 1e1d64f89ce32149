import Dexie from 'dexie'
import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** Changes that the server was asked to take and that stay in the queue, by the reason. */
export interface Stuck {
  /** Of shared/errors, or one that this version doesn't know. */
  readonly code: string
  readonly count: number
}

/** The most frequent reason first; reads keys of an index in which nothing but stuck changes is. */
export async function readStuck(db: FairDeskDatabase, fairId: string): Promise<readonly Stuck[]> {
  const keys = await db.syncQueue
    .where('[fairId+trouble]')
    .between([fairId, Dexie.minKey], [fairId, Dexie.maxKey])
    .keys()
  const codes = keys.flatMap((key) => (Array.isArray(key) ? [String(key[1])] : []))
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, all]) => ({ code, count: all.length }))
    .toSorted((one, other) => other.count - one.count)
}
