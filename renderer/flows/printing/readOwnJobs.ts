import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { PrintJobRow, PrintState } from '#shared/records/printJob.ts'
import { isThere } from '../record/isThere.ts'

/** The jobs of this station's queue in some of the states, oldest first. */
export async function readOwnJobs(
  db: FairDeskDatabase,
  fairId: string,
  states: readonly PrintState[],
): Promise<readonly PrintJobRow[]> {
  const keys = states.map((state) => [fairId, state])
  const [rows, replica] = await Promise.all([
    db.records('printJob').where('[fairId+state]').anyOf(keys).toArray(),
    db.replica.get('self'),
  ])
  return rows
    .filter((row) => isThere(row) && row.replicaId === replica?.replicaId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
