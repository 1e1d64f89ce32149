import { liveQuery } from 'dexie'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/**
 * Waits until a card of this badge has come out. KIOSK_CARD_STUCK when the printer has trouble, the job failed or was
 * cancelled, or it takes longer than `patienceMs`: the job itself goes on, and the print queue says what becomes of it.
 */
export function awaitCard(db: FairDeskDatabase, badgeId: string, patienceMs: number): Promise<Result<null>> {
  const { promise, resolve } = Promise.withResolvers<Result<null>>()
  const stuck = (): void => resolve(fail('KIOSK_CARD_STUCK'))
  const watching = liveQuery(() => db.records('printJob').where('badgeId').equals(badgeId).toArray()).subscribe({
    next: (jobs) => {
      if (jobs.some(({ state }) => state === 'printed')) resolve(ok(null))
      else if (!jobs.some(({ state, trouble }) => (state === 'queued' || state === 'printing') && trouble === null))
        stuck()
    },
    error: stuck,
  })
  const timer = setTimeout(stuck, patienceMs)
  return promise.finally(() => {
    clearTimeout(timer)
    watching.unsubscribe()
  })
}
