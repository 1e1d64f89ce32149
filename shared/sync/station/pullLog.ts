import { applyPage } from './applyPage.ts'
import { ask } from './ask.ts'
import { loadSnapshot } from './loadSnapshot.ts'
import type { Pace } from './pace.ts'
import type { StationPorts, Trouble } from './ports.ts'
import { goBack } from './rewind.ts'

/** Reads the log up to the head. Null when it was reached; then what was accepted must have come back (L3). */
export async function pullLog(ports: StationPorts, pace: Pace, headSeq: number): Promise<Trouble | null> {
  const { store, fairId } = ports
  const { cursor: known, snapshot, needsSnapshot } = await store.transaction((tx) => tx.sync())
  if (known === null && (snapshot !== null || needsSnapshot || headSeq >= ports.snapshotFrom)) {
    const trouble = await loadSnapshot(ports, pace)
    if (trouble !== null) return trouble
  }
  for (;;) {
    const { cursor } = await store.transaction((tx) => tx.sync())
    const asked = await ask(ports, { type: 'pull', cursor, limit: ports.rowsPerPage }, ['page', 'rewound'])
    if (!asked.ok) return asked.trouble
    const { answer } = asked
    if (answer.type === 'rewound') return goBack(ports)
    const isApplied = await store.transaction((tx) => applyPage(tx, answer, fairId, ports.nowMs(), ports.sha256))
    if (!isApplied) return { code: 'SYNC_ANSWER_STRANGE', retryAfterMs: null }
    if (answer.to.seq === answer.head.seq) {
      await store.transaction((tx) => tx.unsendAll())
      return null
    }
  }
}
