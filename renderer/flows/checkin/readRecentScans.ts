import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Direction } from '#shared/checkin/decide.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'

/** One line of the list beside the verdict. */
export interface RecentScan {
  readonly scanId: string
  readonly createdAt: string
  readonly verdict: VerdictCode
  readonly direction: Direction
  /** Empty when nobody is known by the code. */
  readonly name: string
  readonly isTakenBack: boolean
}

export const recentLength = 10
/** Other gates' scans lie between; more of them than this are not worth the wait. */
const mostRead = 500

/** The newest scans at a gate, newest first. */
export async function readRecentScans(
  db: FairDeskDatabase,
  fairId: string,
  gateId: string,
): Promise<readonly RecentScan[]> {
  const range = db.records('scan').where('[fairId+createdAt]').between([fairId, ''], [fairId, '\uffff'])
  // Turns the collection itself.
  range.reverse()
  const rows = await range.limit(mostRead).toArray()
  const takenBack = new Set(rows.flatMap((row) => row.undoes ?? []))
  const recent = rows.filter((row) => row.gateId === gateId && row.undoes === null).slice(0, recentLength)
  const people = await db.records('attendee').bulkGet(recent.map((row) => row.attendeeId ?? ''))
  return recent.map(({ id, createdAt, verdict, direction }, index) => ({
    scanId: id,
    createdAt,
    verdict,
    direction,
    name: people[index]?.name ?? '',
    isTakenBack: takenBack.has(id),
  }))
}
