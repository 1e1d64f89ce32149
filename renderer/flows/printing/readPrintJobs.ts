import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { PrintJobRow } from '#shared/records/printJob.ts'
import { isThere } from '../record/isThere.ts'
import { readOwnJobs } from './readOwnJobs.ts'

/** One line of the print queue or log. */
export interface PrintLine {
  readonly job: PrintJobRow
  /** Empty when the badge or its holder is not on this computer. */
  readonly holder: string
  readonly staff: string
  /** False for a job of another station's queue, which only that station can change. */
  readonly isOwn: boolean
}

/** The newest that the log shows; the queue shows all of its own. */
const mostShown = 1000

/** Newest first. */
export async function readPrintLog(db: FairDeskDatabase, fairId: string): Promise<readonly PrintLine[]> {
  const range = db.records('printJob').where('[fairId+createdAt]').between([fairId, ''], [fairId, '\uffff'])
  range.reverse()
  return describe(db, (await range.limit(mostShown).toArray()).filter(isThere))
}

const openStates = ['queued', 'printing', 'failed'] as const

/** This station's jobs that are not over or need a person, oldest first. */
export async function readPrintQueue(db: FairDeskDatabase, fairId: string): Promise<readonly PrintLine[]> {
  return describe(db, await readOwnJobs(db, fairId, openStates))
}

/** How many jobs of this station wait for a person or a printer. */
export async function countStuckJobs(db: FairDeskDatabase, fairId: string): Promise<number> {
  return (await readOwnJobs(db, fairId, openStates)).filter(
    ({ state, trouble }) => state === 'failed' || trouble !== null,
  ).length
}

/** The newest job of a badge; null when it was never to be printed. */
export async function readJobOfBadge(db: FairDeskDatabase, badgeId: string): Promise<PrintJobRow | null> {
  const rows = (await db.records('printJob').where('badgeId').equals(badgeId).toArray()).filter(isThere)
  return rows.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null
}

async function describe(db: FairDeskDatabase, rows: readonly PrintJobRow[]): Promise<readonly PrintLine[]> {
  const [badges, staff, replica] = await Promise.all([
    db.records('badge').bulkGet(rows.map((row) => row.badgeId)),
    db.records('staffMember').bulkGet(rows.map((row) => row.staffId)),
    db.replica.get('self'),
  ])
  const people = await db.records('attendee').bulkGet(badges.map((badge) => badge?.attendeeId ?? ''))
  return rows.map((job, index) => ({
    job,
    holder: people[index]?.name ?? '',
    staff: staff[index]?.name ?? '',
    isOwn: job.replicaId === replica?.replicaId,
  }))
}
