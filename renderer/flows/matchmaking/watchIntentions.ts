import Dexie from 'dexie'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { type Touched, touchedIn } from '#renderer/db/outbox.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { describeIntentions, type IntentionEntry } from './describeIntentions.ts'
import { namedKinds, openPartyNames, type PartyNames } from './partyNames.ts'

/** So many rows are read at once: reading never holds up a key press. */
const pageSize = 500

/**
 * A fair's intentions, the last touched first; told again after every commit that changes one of them or a name in
 * them. A live query would read all of them again each time; here the outbox says which: every commit leaves its ops
 * there. Returns the end of watching.
 */
export function watchIntentions(
  db: FairDeskDatabase,
  fairId: string,
  listener: (reading: Result<readonly IntentionEntry[]>) => void,
): () => void {
  const names = openPartyNames(db)
  const entries = new Map<string, IntentionEntry>()
  let lastSeq = 0
  const closing = new AbortController()
  const { signal } = closing

  const put = async (rows: readonly RowFor<'intention'>[]): Promise<void> => {
    const [kept, gone] = [rows.filter((row) => row.removedAt === null), rows.filter((row) => row.removedAt !== null)]
    for (const row of gone) entries.delete(row.id)
    for (const entry of await describeIntentions(names, kept)) entries.set(entry.intention.id, entry)
  }
  const tell = (): void => {
    if (!signal.aborted) listener(ok([...entries.values()].sort((a, b) => b.changedAtMs - a.changedAtMs)))
  }
  const load = async (): Promise<void> => {
    // The mark comes first: what is committed while the rows are read is read once more afterwards.
    const mark = await db.outbox.toCollection().lastKey()
    lastSeq = typeof mark === 'number' ? mark : 0
    const ids = await db.records('intention').where({ fairId }).primaryKeys()
    for (let from = 0; from < ids.length && !signal.aborted; from += pageSize)
      await put(await readRows(db, ids.slice(from, from + pageSize)))
    tell()
  }
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const row = await db.outbox.where(':id').above(lastSeq).first()
      if (row === undefined || signal.aborted) return
      lastSeq = row.seq ?? lastSeq
      const ids = row.fairId === fairId ? await touchedBy(names, entries, touchedIn(row)) : []
      if (ids.length === 0) continue
      // One that sync took away has no row that would say so.
      for (const id of ids) entries.delete(id)
      await put(await readRows(db, ids))
      tell()
    }
  }

  // One after the other: a commit that comes while one is read is found by the reading after it.
  let turn: Promise<void> = Promise.resolve()
  const take = (step: () => Promise<void>): void => {
    turn = turn.then(step).catch((error: unknown) => {
      if (!signal.aborted) listener({ ok: false, error: describeStorageError(error) })
    })
  }
  const onCommit = (): void => take(catchUp)
  take(load)
  Dexie.on('storagemutated', onCommit)
  return () => {
    closing.abort()
    Dexie.on.storagemutated.unsubscribe(onCommit)
  }
}

async function readRows(db: FairDeskDatabase, ids: readonly string[]): Promise<readonly RowFor<'intention'>[]> {
  const rows = await db.records('intention').bulkGet([...ids])
  return rows.filter((row) => row !== undefined)
}

/** The intentions that were changed, themselves or by a name in them. */
async function touchedBy(
  names: PartyNames,
  entries: ReadonlyMap<string, IntentionEntry>,
  changes: readonly Touched[],
): Promise<readonly string[]> {
  const touched = new Set(changes.filter(({ kind }) => kind === 'intention').map(({ recordId }) => recordId))
  const renamed = new Set<string>()
  for (const kind of namedKinds) {
    const ids = changes.filter((one) => one.kind === kind).map(({ recordId }) => recordId)
    for (const id of await names.refresh(kind, ids)) renamed.add(id)
  }
  if (renamed.size === 0) return [...touched]
  for (const { intention } of entries.values()) {
    const { id, enterpriseId, attendeeId, universityId, positionId } = intention
    const shown = [enterpriseId, attendeeId, universityId, positionId, names.universityOf(attendeeId)]
    if (shown.some((one) => one !== null && renamed.has(one))) touched.add(id)
  }
  return [...touched]
}
