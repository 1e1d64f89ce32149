import { hashOfRows } from '../hashOfRows.ts'
import type { ResponseOf } from '../protocol.ts'
import { ask } from './ask.ts'
import { refreshViews } from './layQueue.ts'
import type { StationPorts, Trouble } from './ports.ts'
import type { StationTx } from './stationStore.ts'

/** Loads all records, page by page, and goes on where it was broken off. Rules N1 to N5. */
export async function loadSnapshot(ports: StationPorts): Promise<Trouble | null> {
  for (;;) {
    const { snapshot } = await ports.store.transaction((tx) => tx.sync())
    const asked = await ask(
      ports,
      {
        type: 'snapshot',
        start: snapshot?.start ?? null,
        after: snapshot?.after ?? null,
        limit: ports.rowsPerPage,
      },
      ['snapshotPage', 'rewound'],
    )
    if (!asked.ok) return asked.trouble
    const { answer } = asked
    if (answer.type === 'rewound') {
      await ports.store.transaction(async (tx) => tx.saveSync({ ...(await tx.sync()), snapshot: null }))
      return { code: 'SYNC_REWOUND', retryAfterMs: 0 }
    }
    if (!(await ports.store.transaction((tx) => applyRows(tx, answer))))
      return { code: 'SYNC_ANSWER_STRANGE', retryAfterMs: null }
    if (answer.isLast) return null
  }
}

/** One page with how far the loading has come; false when it doesn't fit. */
async function applyRows(tx: StationTx, page: ResponseOf<'snapshotPage'>): Promise<boolean> {
  const sync = await tx.sync()
  const at = sync.snapshot
  const isNext =
    sync.cursor === null &&
    page.from === (at?.after ?? null) &&
    (at === null || (at.start.seq === page.start.seq && at.start.chain === page.start.chain))
  if (!isNext || page.count !== page.rows.length || hashOfRows(page.rows) !== page.sha256) return false
  if (at === null) await tx.markStatesStale()
  await tx.saveStates(page.rows)
  const ids = page.rows.map((row) => row.recordId)
  const erased = page.rows.filter((row) => row.isErased).map((row) => row.recordId)
  if (erased.length > 0) await tx.eraseContent(erased)
  if (!page.isLast) {
    await refreshViews(tx, ids)
    await tx.saveSync({ ...sync, snapshot: { start: page.start, after: page.to } })
    return true
  }
  const stale = await tx.removeStaleStates()
  await refreshViews(tx, [...ids, ...stale])
  await tx.saveSync({ ...sync, snapshot: null, needsSnapshot: false, cursor: page.start, floor: page.start.seq })
  return true
}
