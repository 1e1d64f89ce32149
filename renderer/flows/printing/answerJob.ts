import { readSetting } from '#renderer/db/settings.ts'
import { instantNow, type Writer } from '#renderer/db/station.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import { type ChosenPrinter, findTarget } from '#shared/printing/printer.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { moveJob } from './moveJob.ts'

// What a person decides about a job of this station's queue. Each is PRINT_MOVED_ON when the job went on meanwhile.

/** Sends a failed job again. What was sent before came to nothing, by the word of whoever presses this. */
export async function printAgain({ station }: BadgeStation, writer: Writer, job: PrintJob): Promise<Result<null>> {
  if (job.state !== 'failed') return fail('PRINT_MOVED_ON')
  const reason = job.attempts > 0 ? (job.reason ?? 'notPrinted') : job.reason
  return moveJob(station, writer, job, { state: 'queued', spoolId: null, trouble: null, reason })
}

/** The card came out after all. */
export async function confirmPrinted({ station }: BadgeStation, writer: Writer, job: PrintJob): Promise<Result<null>> {
  if (job.state !== 'failed' && job.state !== 'printing') return fail('PRINT_MOVED_ON')
  return moveJob(station, writer, job, { state: 'printed', trouble: null, printedAt: instantNow(station) })
}

/** Puts a job that was not sent into the queue of another printer. */
export async function moveToPrinter(
  { station }: BadgeStation,
  writer: Writer,
  job: PrintJob,
  printer: ChosenPrinter,
): Promise<Result<null>> {
  if (job.state !== 'queued') return fail('PRINT_MOVED_ON')
  return moveJob(station, writer, job, { printerId: printer.id, printerName: printer.name, trouble: null })
}

/**
 * Gives a job up, also in the system's queue. Where it may have been printed already the log says so (`trouble` is
 * PRINT_UNSURE).
 */
export async function cancelJob(
  { station, platform }: BadgeStation,
  writer: Writer,
  job: PrintJob,
): Promise<Result<null>> {
  if (job.state === 'printed' || job.state === 'cancelled') return fail('PRINT_MOVED_ON')
  const target = findTarget(job.printerId, await readSetting(station.db, 'zebraPrinters'))
  const isSent = job.state === 'printing'
  const withdrawn =
    isSent && job.spoolId !== null && target !== undefined && target.type !== 'pdf'
      ? await platform.call('printers:withdraw', { target, spoolId: job.spoolId })
      : undefined
  const isUnsure = job.trouble === 'PRINT_UNSURE' || (isSent && !(withdrawn?.ok === true && withdrawn.value.isCertain))
  return moveJob(station, writer, job, { state: 'cancelled', trouble: isUnsure ? 'PRINT_UNSURE' : null })
}
