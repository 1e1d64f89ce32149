import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { PrintJob } from '#shared/records/printJob.ts'

export type JobChange = Partial<
  Pick<PrintJob, 'state' | 'attempts' | 'spoolId' | 'trouble' | 'reason' | 'printedAt' | 'printerId' | 'printerName'>
>

/**
 * Changes a job only if it still stands where `seen` says: the queue and the person in front of it act at the same
 * time, and whoever comes second must look again. PRINT_MOVED_ON then.
 */
export async function moveJob(
  station: Station,
  writer: Writer,
  seen: PrintJob,
  change: JobChange,
): Promise<Result<null>> {
  const request = { action: 'badge.issue', kinds: ['printJob'] } as const
  const committed = await commit<null>(station, writer, request, async (db) => {
    const now = await db.records('printJob').get(seen.id)
    const isSame =
      now?.state === seen.state &&
      now.attempts === seen.attempts &&
      now.spoolId === seen.spoolId &&
      now.printerId === seen.printerId
    return isSame ? ok({ changes: [update('printJob', seen.id, change)], value: null }) : fail('PRINT_MOVED_ON')
  })
  return committed.ok ? ok(null) : committed
}
