import type { FastifyInstance } from 'fastify'
import type { SyncStore } from '#shared/sync/store.ts'
import { isUnreachable } from '../database/isUnreachable.ts'
import { describeProblem } from '../http/describeProblem.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import type { ServerContext } from '../serverContext.ts'
import { numbersOf } from './numbersOf.ts'

const everyMs = 15_000
/** So that stations come first: a fair of 18,000 ops takes about half a second to count. */
const fairsAtOnce = 10

const passOverMs = 10 * 60_000

type Host = { readonly log: Pick<FastifyInstance['log'], 'error'> } & {
  addHook(name: 'preClose', hook: () => Promise<void>): unknown
}

/** Keeps the figures of all fairs near to their logs while the server runs, whether anybody looks at them or not. */
export function countRegularly(app: Host, context: ServerContext, store: SyncStore): void {
  const running = { last: Promise.resolve(), isCounting: false, isEnding: false }
  /** Until when nobody tries again: those that can't be counted would otherwise be the first of every round. */
  const passedOver = new Map<string, number>()
  const count = async (): Promise<void> => {
    const list = await fairNumbers.behind(context.database, fairsAtOnce + passedOver.size)
    const isDue = (fairId: string): boolean => (passedOver.get(fairId) ?? 0) <= context.now()
    for (const fairId of list.filter(isDue).slice(0, fairsAtOnce)) {
      if (running.isEnding) return
      try {
        await numbersOf(context, store, fairId)
        passedOver.delete(fairId)
      } catch (error) {
        // Not this fair's fault: the next round tries all of them again.
        if (isUnreachable(error)) throw error
        passedOver.set(fairId, context.now() + passOverMs)
        app.log.error({ fairId, problem: describeProblem(error) }, 'a fair could not be counted')
      }
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
