import { liveQuery } from 'dexie'
import type { Writer } from '#renderer/db/station.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { advanceJob } from './advanceJob.ts'
import { type Pace, type PrintBench, usualPace } from './printBench.ts'
import { readOwnJobs } from './readOwnJobs.ts'

/** Jobs that are not over yet. */
const activeStates = ['queued', 'printing'] as const

/**
 * Prints what stands in this station's queue until `signal` says stop; then ends after the steps under way. One card at
 * a time on each printer, so that a heap of cards has the order of the queue; printers don't wait for each other. There
 * must be one of these at a time (usePrintQueue holds a lock).
 */
export async function servePrintQueue(
  workplace: BadgeStation,
  writer: Writer,
  signal: AbortSignal,
  pace: Pace = usualPace,
): Promise<void> {
  const { db } = workplace.station
  const bench: PrintBench = { workplace, writer, pace }
  const readJobs = () => readOwnJobs(db, writer.fairId, activeStates)
  const serving = new Map<string, Promise<void>>()

  const serve = async (printerId: string): Promise<void> => {
    while (!signal.aborted) {
      const job = (await readJobs()).find((one) => one.printerId === printerId)
      if (job === undefined) return
      const waitMs = await advanceJob(bench, job).catch(() => pace.blockedMs)
      if (waitMs > 0) await pause(waitMs, signal)
    }
  }
  const start = (printerId: string): void => {
    if (serving.has(printerId) || signal.aborted) return
    const ended = serve(printerId).finally(() => {
      serving.delete(printerId)
      // A job may have come between the last look and this.
      void wakeUp()
    })
    serving.set(printerId, ended)
  }
  const wakeUp = async (): Promise<void> => {
    const jobs = await readJobs().catch(() => [])
    for (const { printerId } of jobs) start(printerId)
  }

  const watching = liveQuery(readJobs).subscribe((jobs) => {
    for (const { printerId } of jobs) start(printerId)
  })
  await aborted(signal)
  watching.unsubscribe()
  await Promise.allSettled(serving.values())
}

const aborted = (signal: AbortSignal): Promise<void> => pause(null, signal)

/** Until so many milliseconds are over or `signal` aborts; leaves no listener behind, a queue may be blocked all day. */
async function pause(ms: number | null, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const end = (): void => resolve()
  signal.addEventListener('abort', end)
  if (signal.aborted) resolve()
  const timer = ms === null ? undefined : setTimeout(end, ms)
  await promise
  clearTimeout(timer)
  signal.removeEventListener('abort', end)
}
