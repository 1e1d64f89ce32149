import type { Sha256 } from '../../ops/hashOp.ts'
import { hashOfRows } from '../hashOfRows.ts'
import { type Cursor, type ResponseOf, wireLimits } from '../protocol.ts'
import { ask } from './ask.ts'
import { refreshViews } from './layQueue.ts'
import type { Pace } from './pace.ts'
import type { StationPorts, Trouble } from './ports.ts'
import type { StationTx } from './stationStore.ts'

const fewestRecords = 100

/** Loads all records, page by page, and goes on where it was broken off. Rules N1 to N5, B1. */
export async function loadSnapshot(ports: StationPorts, pace: Pace): Promise<Trouble | null> {
  const { snapshot, needsSnapshot } = await ports.store.transaction((tx) => tx.sync())
  // A fair that is loaded anew is one that people are working in.
  const most = needsSnapshot ? ports.rowsPerPage : ports.recordsPerPage
  const limit = () => Math.min(most, pace.recordsLimit)
  let asking = askFor(ports, snapshot?.start ?? null, snapshot?.after ?? null, limit())
  for (;;) {
    const asked = await asking
    if (!asked.ok) {
      // A page that a slow line does not bring in time never comes, however often it is asked for.
      if (asked.trouble.code === 'SYNC_OFFLINE') pace.recordsLimit = Math.max(fewestRecords, Math.floor(limit() / 2))
      return asked.trouble
    }
    pace.recordsLimit = Math.min(wireLimits.rowsPerPage, pace.recordsLimit * 2)
    const { answer } = asked
    if (answer.type === 'rewound') {
      await ports.store.transaction(async (tx) => tx.saveSync({ ...(await tx.sync()), snapshot: null }))
      return { code: 'SYNC_REWOUND', retryAfterMs: 0 }
    }
    // While the disk here writes a page, the server reads the next one.
    if (!answer.isLast) asking = askFor(ports, answer.start, answer.to, limit())
    if (!(await ports.store.transaction((tx) => applyRows(tx, answer, ports.sha256))))
      return { code: 'SYNC_ANSWER_STRANGE', retryAfterMs: null }
    if (answer.isLast) return null
  }
}

function askFor(ports: StationPorts, start: Cursor | null, after: string | null, limit: number) {
  const asking = ask(ports, { type: 'snapshot', start, after, limit }, ['snapshotPage', 'rewound'])
  // Nobody waits for the answer when the page before it could not be written.
  asking.catch(() => undefined)
  return asking
}

/** One page with how far the loading has come; false when it doesn't fit. */
async function applyRows(tx: StationTx, page: ResponseOf<'snapshotPage'>, digest?: Sha256): Promise<boolean> {
  const sync = await tx.sync()
  const at = sync.snapshot
  const isNext =
    sync.cursor === null &&
    page.from === (at?.after ?? null) &&
    (at === null || (at.start.seq === page.start.seq && at.start.chain === page.start.chain))
  if (!isNext || page.count !== page.rows.length || hashOfRows(page.rows, digest) !== page.sha256) return false
  if (at === null) await tx.markStatesStale()
  await tx.saveLoaded(page.rows)
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
