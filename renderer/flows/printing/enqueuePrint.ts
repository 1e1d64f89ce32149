import { attempt } from '#renderer/db/attempt.ts'
import { commit } from '#renderer/db/commit.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { ChosenPrinter } from '#shared/printing/printer.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { isThere } from '../record/isThere.ts'
import { newPrintJob } from './newPrintJob.ts'

/**
 * Puts a badge that is in force into this station's print queue, under the serial that it has; hands back the job's id.
 * PRINT_ALREADY_QUEUED while it waits or prints, PRINT_REASON_NEEDED when a card of this serial may exist and nobody
 * said why there should be another, RECORD_NOT_FOUND, BADGE_RETIRED.
 */
export async function enqueuePrint(
  station: Station,
  writer: Writer,
  badgeId: string,
  printer: ChosenPrinter,
  reason: PrintJob['reason'],
): Promise<Result<string>> {
  const replicaId = await attempt(async () => ok(await openReplicaId(station)))
  if (!replicaId.ok) return replicaId
  const id = newRecordId(station)
  const request = { action: 'badge.issue', kinds: ['badge', 'printJob'] } as const
  const committed = await commit<string>(station, writer, request, async (db) => {
    const [badge, jobs] = await Promise.all([
      db.records('badge').get(badgeId),
      db.records('printJob').where('badgeId').equals(badgeId).toArray(),
    ])
    if (badge === undefined || badge.fairId !== writer.fairId || !isThere(badge)) return fail('RECORD_NOT_FOUND')
    if (!isInForce(badge)) return fail('BADGE_RETIRED')
    if (jobs.some(({ state }) => state === 'queued' || state === 'printing')) return fail('PRINT_ALREADY_QUEUED')
    if (reason === null && jobs.some(({ attempts }) => attempts > 0)) return fail('PRINT_REASON_NEEDED')
    const printing = { printer, replicaId: replicaId.value }
    return ok({ changes: [newPrintJob(id, writer, printing, { badgeId, serial: badge.serial, reason })], value: id })
  })
  return committed.ok ? ok(committed.value.value) : committed
}
