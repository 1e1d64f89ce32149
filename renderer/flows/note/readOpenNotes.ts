import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'

/** A report that nobody has looked at yet, with the scan it is about. */
export interface OpenNote {
  readonly id: string
  readonly createdAt: string
  readonly text: string
  readonly gateName: string
  /** Null when the scan has not reached this station yet. */
  readonly verdict: VerdictCode | null
  readonly scannedAt: string | null
}

/** Oldest first: who waits longest is looked at first. */
export async function readOpenNotes(db: FairDeskDatabase, fairId: string): Promise<readonly OpenNote[]> {
  const notes = await db.records('note').where({ fairId }).toArray()
  const open = notes.filter((row) => row.settledAt === null && row.removedAt === null)
  const scans = await db.records('scan').bulkGet(open.map(({ aboutId }) => aboutId))
  const gates = await db.records('gate').bulkGet(scans.map((scan) => scan?.gateId ?? ''))
  return open
    .map(({ id, createdAt, text }, index) => ({
      id,
      createdAt,
      text,
      gateName: gates[index]?.name ?? '',
      verdict: scans[index]?.verdict ?? null,
      scannedAt: scans[index]?.createdAt ?? null,
    }))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}
