import Dexie, { type ObservabilitySet } from 'dexie'
import type { RecordKind } from '#shared/records/registry.ts'
import type { FairDeskDatabase } from './database.ts'

/**
 * Calls back with the ids of rows that were written, in this window or by a worker; null when it can't be told which.
 * For whoever keeps a number up to date and must hear of rows that others wrote. Returns its own end.
 */
export function watchAdded(
  db: FairDeskDatabase,
  kind: RecordKind,
  listener: (ids: readonly string[] | null) => void,
): () => void {
  const part = `idb://${db.name}/${kind}/`
  const hear = (changed: ObservabilitySet): void => {
    const keys = changed[part]
    if (keys !== undefined) listener(idsIn(keys))
  }
  Dexie.on('storagemutated', hear)
  return () => Dexie.on('storagemutated').unsubscribe(hear)
}

/** Dexie gives a tree of key ranges, a single key as a range from itself to itself. */
function idsIn(keys: ObservabilitySet[string]): readonly string[] | null {
  const ids: string[] = []
  const waiting: unknown[] = [keys]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || !('from' in node) || !('to' in node)) continue
    if (typeof node.from !== 'string' || node.from !== node.to) return null
    ids.push(node.from)
    if ('l' in node) waiting.push(node.l)
    if ('r' in node) waiting.push(node.r)
  }
  return ids
}
