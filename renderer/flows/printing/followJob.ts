import { instantNow } from '#renderer/db/station.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import type { PrinterTarget, PrintTarget } from '#shared/printing/printer.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import { type JobChange, moveJob } from './moveJob.ts'
import type { PrintBench } from './printBench.ts'

/** What says nothing about the job itself, so that it is only asked again. */
export const passingTroubles: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['PRINT_SYSTEM_MISSING', 'PRINTER_GONE'])

/** A printer that said this may have been without power. */
const lostSight: ReadonlySet<string> = new Set<ErrorCode>(['PRINTER_UNREACHABLE', 'PRINTER_REFUSED'])

/** Looks how far the system or the printer is with a job that it was given. */
export async function followJob(
  bench: PrintBench,
  job: PrintJob,
  spoolId: string,
  target: PrintTarget | undefined,
): Promise<number> {
  const { workplace, pace } = bench
  if (target === undefined || target.type === 'pdf')
    return change(bench, job, { state: 'failed', trouble: 'PRINT_UNSURE' })
  const followed = await workplace.platform.call('printers:follow', { target, spoolId })
  if (!followed.ok) {
    const { code } = followed.error
    if (!passingTroubles.has(code)) return change(bench, job, { state: 'failed', trouble: code })
    await say(bench, job, code)
    return pace.blockedMs
  }
  const { state, trouble } = followed.value
  // A label printer that was switched off and on again has forgotten what it held, and says that it is idle.
  if (state === 'printed' && target.type === 'zebra' && job.trouble !== null && lostSight.has(job.trouble))
    return change(bench, job, { state: 'failed', trouble: 'PRINT_UNSURE' })
  if (state === 'printed') {
    return change(bench, job, { state: 'printed', trouble: null, printedAt: instantNow(workplace.station) })
  }
  // The printer was stopped before it began: back to this queue, where the person sees it and can choose another.
  if (state === 'waiting' && trouble !== null) return withdraw(bench, job, spoolId, target, trouble)
  await say(bench, job, trouble)
  return trouble === null ? pace.followMs : pace.blockedMs
}

async function withdraw(
  bench: PrintBench,
  job: PrintJob,
  spoolId: string,
  target: PrinterTarget,
  trouble: ErrorCode,
): Promise<number> {
  const withdrawn = await bench.workplace.platform.call('printers:withdraw', { target, spoolId })
  if (!withdrawn.ok || !withdrawn.value.isCertain) return bench.pace.followMs
  await moveJob(bench.workplace.station, bench.writer, job, { state: 'queued', spoolId: null, trouble })
  return bench.pace.blockedMs
}

async function change({ workplace, writer }: PrintBench, job: PrintJob, what: JobChange): Promise<number> {
  await moveJob(workplace.station, writer, job, what)
  return 0
}

/** Only what is new is written: a printer without paper is looked at for minutes. */
async function say(bench: PrintBench, job: PrintJob, trouble: ErrorCode | null): Promise<void> {
  if (job.trouble !== trouble) await change(bench, job, { trouble })
}
