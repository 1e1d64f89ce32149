import type { FastifyInstance } from 'fastify'
import { describeProblem } from '../http/describeProblem.ts'
import type { ErasureTools } from './eraseFair.ts'
import { sweep } from './sweep.ts'

const everyMs = 3_600_000

/** Once an hour while the server runs, and at its start. What fails is tried again an hour later, and logged. */
export function sweepRegularly(app: FastifyInstance, tools: ErasureTools): void {
  const running: { last: Promise<void> } = { last: Promise.resolve() }
  const run = () => {
    running.last = sweep(tools).catch((error: unknown) =>
      app.log.error({ problem: describeProblem(error) }, 'sweep failed'),
    )
  }
  const timer = setInterval(run, everyMs)
  timer.unref()
  app.addHook('onReady', async () => run())
  app.addHook('preClose', async () => {
    clearInterval(timer)
    await running.last
  })
}
