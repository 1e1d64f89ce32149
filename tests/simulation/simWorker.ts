import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { makePlan } from './plan.ts'
import { type Outcome, simulate } from './simulate.ts'

const input = z.object({
  stations: z.number(),
  sabotage: z.enum(['cursor-gap', 'cursor-first']).nullable(),
})
const { stations, sabotage } = input.parse(workerData)
const port = parentPort
if (port === null) throw new Error('this file is a worker')

/** One seed in, one outcome out; an error of the program counts as a problem of its seed. */
port.on('message', (seed: number) => void answer(seed))

async function answer(seed: number): Promise<void> {
  port?.postMessage(await runSeed(seed))
}

async function runSeed(seed: number): Promise<Omit<Outcome, 'trace'>> {
  try {
    const { trace: _trace, ...outcome } = await simulate(makePlan(seed, stations), sabotage)
    return outcome
  } catch (error) {
    const problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
    return { seed, problems, ops: 0, accepted: 0, rejected: 0, conflicts: 0, lost: 0, actions: {} }
  }
}
