import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Outcome, Sabotage } from './simulate.ts'

export type SeedOutcome = Omit<Outcome, 'trace'>

export interface SeedRange {
  readonly from: number
  readonly to: number
  readonly stations: number
  readonly sabotage: Sabotage | null
  /** Ends early: nothing more is learnt after the first caught sabotage. */
  readonly isDone: (outcome: SeedOutcome) => boolean
  /** Ends after the seeds that are running; seeds are begun in their order, so the rest is a range again. */
  readonly signal: AbortSignal
}

/** Runs the seeds of a range on all processors; in whatever order they end. */
export async function runSeeds({
  from,
  to,
  stations,
  sabotage,
  isDone,
  signal,
}: SeedRange): Promise<readonly SeedOutcome[]> {
  const outcomes: SeedOutcome[] = []
  let next = from
  const runOn = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = () => {
        if (next > to || signal.aborted) resolve()
        else {
          worker.postMessage(next)
          next += 1
        }
      }
      worker.on('error', reject)
      worker.on('message', (outcome: SeedOutcome) => {
        outcomes.push(outcome)
        if (isDone(outcome)) next = to + 1
        give()
      })
      give()
    })
  const workers = Array.from(
    { length: Math.min(availableParallelism(), to - from + 1) },
    () => new Worker(new URL('simWorker.ts', import.meta.url), { workerData: { stations, sabotage } }),
  )
  try {
    await Promise.all(workers.map(runOn))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return outcomes.toSorted((one, other) => one.seed - other.seed)
}
