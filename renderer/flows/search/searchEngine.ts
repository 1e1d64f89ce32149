import Dexie from 'dexie'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { touchedIn } from '#renderer/db/outbox.ts'
import type { FoundKind, ListOptions, SearchHit, SearchOptions } from '#shared/search/searchHit.ts'
import { createSearchIndex, type IndexedKind, indexedKinds, type SearchIndex } from '#shared/search/searchIndex.ts'
import type { IndexChange } from './searchMessages.ts'

/**
 * The search index of the fair in use, beside the database. It is built on the first question and then follows the
 * outbox: every commit leaves its op there, so the ids to read again stand in the rows after the last one seen.
 */
export interface SearchEngine {
  search(fairId: string, text: string, options: SearchOptions): Promise<SearchHit[]>
  list(fairId: string, kind: FoundKind, options: ListOptions): Promise<string[]>
  close(): void
}

/** `onChange` hears of which kinds answers may be different now. */
export function createSearchEngine(db: FairDeskDatabase, onChange: (change: IndexChange) => void): SearchEngine {
  let current: { readonly fairId: string; readonly loaded: Promise<LoadedIndex> } | null = null
  let following: Promise<void> | null = null

  const open = (fairId: string): Promise<LoadedIndex> => {
    if (current?.fairId !== fairId) {
      const loaded = loadIndex(db, fairId)
      current = { fairId, loaded }
      loaded.catch(() => {
        if (current?.loaded === loaded) current = null
      })
    }
    return current.loaded
  }

  const follow = (): Promise<void> => {
    const opened = current
    // Left out of the promise below: it would end before it is assigned, and nothing would be followed any more.
    if (opened === null) return Promise.resolve()
    following ??= (async () => {
      try {
        const kinds = await catchUp(db, opened.fairId, await opened.loaded)
        if (kinds.length > 0) onChange({ fairId: opened.fairId, kinds })
      } finally {
        following = null
      }
    })()
    return following
  }

  const ready = async (fairId: string): Promise<SearchIndex> => {
    const loaded = await open(fairId)
    // A long import holds the outbox until it commits; questions are answered from what was there before.
    await Promise.race([follow(), pause(patienceMs)])
    return loaded.index
  }

  // Told of commits in every window and worker. A failed reading is repeated by the next commit or question.
  const onCommit = () => void follow().catch(() => undefined)
  Dexie.on('storagemutated', onCommit)

  return {
    search: async (fairId, text, options) => (await ready(fairId)).search(text, options),
    list: async (fairId, kind, options) => (await ready(fairId)).list(kind, options),
    close: () => {
      Dexie.on.storagemutated.unsubscribe(onCommit)
      current = null
    },
  }
}

interface LoadedIndex {
  readonly index: SearchIndex
  /** The outbox row up to which the index is current. */
  lastSeq: number
}

const patienceMs = 100
const rowsPerRead = 2000
const outboxRowsPerRead = 20

async function loadIndex(db: FairDeskDatabase, fairId: string): Promise<LoadedIndex> {
  // The mark is taken first: what is committed while the tables are read is read once more afterwards.
  const lastKey = await db.outbox.toCollection().lastKey()
  const index = createSearchIndex()
  for (const kind of indexedKinds) await loadKind(db, fairId, index, kind)
  return { index, lastSeq: typeof lastKey === 'number' ? lastKey : 0 }
}

/** By primary key, page after page: an index on the fair alone could not be resumed in the middle. */
async function loadKind(db: FairDeskDatabase, fairId: string, index: SearchIndex, kind: IndexedKind): Promise<void> {
  const table = db.records(kind)
  const read = (after: string) => table.where(':id').above(after).limit(rowsPerRead).toArray()
  let rows = await read('')
  while (rows.length > 0) {
    const last = rows.length < rowsPerRead ? undefined : rows.at(-1)
    // The database fetches a page while the one before it is indexed: that halves the time.
    const next = last === undefined ? [] : read(last.id)
    for (const row of rows) if (row.fairId === fairId) index.put(kind, row)
    rows = await next
  }
}

/** The kinds of which something was read again. */
async function catchUp(db: FairDeskDatabase, fairId: string, loaded: LoadedIndex): Promise<readonly IndexedKind[]> {
  const changed = new Set<IndexedKind>()
  for (;;) {
    const rows = await db.outbox.where(':id').above(loaded.lastSeq).limit(outboxRowsPerRead).toArray()
    const touched = Map.groupBy(
      rows.filter((row) => row.fairId === fairId).flatMap((row) => touchedIn(row)),
      ({ kind }) => kind,
    )
    for (const kind of indexedKinds) {
      const ids = new Set((touched.get(kind) ?? []).map(({ recordId }) => recordId))
      if (ids.size === 0) continue
      await readAgain(db, loaded.index, kind, [...ids])
      changed.add(kind)
    }
    loaded.lastSeq = rows.at(-1)?.seq ?? loaded.lastSeq
    // An empty reading is the end: a commit that came while records were read again is in the next one.
    if (rows.length === 0) return [...changed]
  }
}

async function readAgain(
  db: FairDeskDatabase,
  index: SearchIndex,
  kind: IndexedKind,
  ids: readonly string[],
): Promise<void> {
  for (const [at, row] of (await db.records(kind).bulkGet([...ids])).entries()) {
    const id = ids[at]
    if (row !== undefined) index.put(kind, row)
    // Sync takes away what was erased, or created by a change that the server refused.
    else if (id !== undefined && kind !== 'badge' && kind !== 'scan') index.drop(kind, id)
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
