import type { FastifyInstance } from 'fastify'
import type { SyncStore } from '#shared/sync/store.ts'
import { describeProblem } from '../http/describeProblem.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import type { ServerContext } from '../serverContext.ts'
import { numbersOf } from './numbersOf.ts'

const everyMs = 15_000
/** So that stations come first: a fair of 18,000 ops takes about half a second to count. */
const fairsAtOnce = 10

/** Keeps the figures of all fairs near to their logs while the server runs, whether anybody looks at them or not. */
export function countRegularly(app: FastifyInstance, context: ServerContext, store: SyncStore): void {
  const running = { last: Promise.resolve(), isCounting: false, isEnding: false }
  const count = async (): Promise<void> => {
    for (const fairId of await fairNumbers.behind(context.database, fairsAtOnce)) {
      if (running.isEnding) return
      await numbersOf(context, store, fairId)
    }
  }
  const timer = setInterval(() => {
    if (running.isCounting) return
    running.isCounting = true
    running.last = count()
      .catch((error: unknown) => app.log.error({ problem: describeProblem(error) }, 'counting failed'))
      .finally(() => {
        running.isCounting = false
      })
  }, everyMs)
  timer.unref()
  app.addHook('preClose', async () => {
    running.isEnding = true
    clearInterval(timer)
    await running.last
  })
}
