import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { PrintPaper } from '#shared/printing/printer.ts'
import { reportProblem } from '../../log/reportProblem.ts'
import type { Progress, Sent } from '../systemPrinter.ts'
import { askCups } from './askCups.ts'
import { checkCupsPrinter } from './cupsPrinters.ts'
import type { IppGroup } from './ippMessage.ts'
import { runProgram } from './runProgram.ts'

const GET_JOB_ATTRIBUTES = 0x0009
const FIRST_ERROR = 0x0400

/** job-state (RFC 8011, section 5.3.7). */
const jobStates = { pending: 3, held: 4, processing: 5, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const

const PATIENCE_MS = 20_000
/** Thousands of badges go through the network where the queue is another computer's. */
const PATIENCE_PER_MIB_MS = 2000

/**
 * Arguments of `lp` for a page that must come out as large as it is: the medium is the page, and nothing is scaled,
 * turned or put several to a sheet. The document arrives on standard input, so no name of a file says whose it is.
 */
export function lpArguments(name: string, title: string, paper: PrintPaper): string[] {
  const options = [
    `media=${medium(paper)}`,
    'print-scaling=none',
    'fit-to-page=false',
    'number-up=1',
    `sides=${sides(paper)}`,
    // Whatever the bytes are: nothing but a PDF is taken for one.
    'document-format=application/pdf',
  ]
  return ['-d', name, '-t', title, '-n', '1', ...options.flatMap((option) => ['-o', option])]
}

const isA4 = ({ widthMm, heightMm }: PrintPaper): boolean =>
  Math.min(widthMm, heightMm) === 210 && Math.max(widthMm, heightMm) === 297

/** Backs are drawn for turning over the left or right side; of a sheet of A4 that lies across, that is the short edge. */
function sides(paper: PrintPaper): string {
  if (!paper.isTwoSided) return 'one-sided'
  return isA4(paper) && paper.widthMm > paper.heightMm ? 'two-sided-short-edge' : 'two-sided-long-edge'
}

/** A printer that has A4 in its tray knows it by its name; a sheet that lies across is the same paper. */
const medium = (paper: PrintPaper): string =>
  isA4(paper) ? 'A4' : `Custom.${size(paper.widthMm)}x${size(paper.heightMm)}mm`

const size = (mm: number): string => String(Math.round(mm * 100) / 100)

/**
 * Gives a PDF to the system's queue. Errors: PRINTER_GONE, PRINTER_REJECTING, PRINT_SYSTEM_MISSING,
 * PRINT_SPOOL_FAILED when nothing was taken; PRINT_UNSURE when it may have been.
 */
export async function sendToCups(
  name: string,
  title: string,
  pdf: Uint8Array,
  paper: PrintPaper,
): Promise<Result<Sent>> {
  const ended = await runProgram('lp', lpArguments(name, title, paper), {
    input: pdf,
    patienceMs: PATIENCE_MS + Math.ceil(pdf.length / 2 ** 20) * PATIENCE_PER_MIB_MS,
  }).catch((error: unknown) => {
    reportProblem('lp', error)
    return undefined
  })
  if (ended === undefined) return fail('PRINT_SYSTEM_MISSING')
  if (ended.code === null) return fail('PRINT_UNSURE')
  if (ended.code !== 0) return fail(explainRefusal(ended.stderr))
  const spoolId = /request id is (\S+-\d+)/.exec(ended.stdout)?.[1]
  return spoolId === undefined ? fail('PRINT_UNSURE') : ok({ spoolId })
}

/** What `lp` says; it always comes before the job is made. */
export function explainRefusal(said: string): ErrorCode {
  if (/does not exist|unknown destination|no such/i.test(said)) return 'PRINTER_GONE'
  if (/not accepting/i.test(said)) return 'PRINTER_REJECTING'
  if (/unable to connect|bad file descriptor|scheduler|connection refused|no default destination/i.test(said))
    return 'PRINT_SYSTEM_MISSING'
  return 'PRINT_SPOOL_FAILED'
}

/** PRINT_SPOOL_FAILED when somebody cancelled the job or CUPS gave up; PRINT_UNSURE when it knows nothing of it. */
export async function followCupsJob(name: string, spoolId: string): Promise<Result<Progress>> {
  const job = await readJob(spoolId)
  if (!job.ok) return job
  const state = job.value['job-state']?.[0]
  if (state === jobStates.completed) return ok({ state: 'printed', trouble: null })
  if (state === jobStates.canceled || state === jobStates.aborted) return fail('PRINT_SPOOL_FAILED')
  // A filter that failed leaves a stopped job behind, which would start again with the next restart of CUPS.
  if (state === jobStates.stopped) {
    await cancel(spoolId)
    return fail('PRINT_SPOOL_FAILED')
  }
  const isBusy = state === jobStates.processing
  const printer = await checkCupsPrinter(name, isBusy)
  const trouble = printer.ok ? printer.value : printer.error.code
  return ok({ state: isBusy ? 'printing' : 'waiting', trouble })
}

/**
 * Takes a job out of the system's queue. True when it is certain that nothing of it was printed: it is cancelled, and
 * no filter or printer had begun with it.
 */
export async function withdrawCupsJob(spoolId: string): Promise<Result<{ isCertain: boolean }>> {
  await cancel(spoolId)
  const job = await readJob(spoolId)
  if (!job.ok) return job
  const isCanceled = job.value['job-state']?.[0] === jobStates.canceled
  return ok({ isCertain: isCanceled && job.value['time-at-processing'] === undefined })
}

async function cancel(spoolId: string): Promise<void> {
  await runProgram('cancel', [spoolId], { patienceMs: PATIENCE_MS }).catch((error: unknown) =>
    reportProblem('cancel', error),
  )
}

async function readJob(spoolId: string): Promise<Result<IppGroup>> {
  const number = /-(\d+)$/.exec(spoolId)?.[1]
  if (number === undefined) return fail('PRINT_UNSURE')
  const asked = await askCups('/jobs/', {
    operation: GET_JOB_ATTRIBUTES,
    target: ['job-uri', `ipp://localhost/jobs/${number}`],
    wanted: ['job-state', 'time-at-processing'],
  })
  if (!asked.ok) return asked
  const [job] = asked.value.groups
  return asked.value.status < FIRST_ERROR && job !== undefined ? ok(job) : fail('PRINT_UNSURE')
}
