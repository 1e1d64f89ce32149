import { useEffect } from 'react'
import { may } from '#shared/access/permissions.ts'
import type { Session } from './sessionContext.ts'
import { useWorkplace } from './stationContext.ts'

/** Held by whatever prints this station's queue, so that two of them never take the same job. */
const lock = 'fairdesk-print-queue'

/** Prints in the background while somebody is at work whose station may make badges. */
export function usePrintQueue(session: Session | null): void {
  const workplace = useWorkplace()
  const writer = session?.writer ?? null
  const [fairId, staffId, role] = [writer?.fairId, writer?.staffId, writer?.role]
  useEffect(() => {
    if (fairId === undefined || staffId === undefined || role === undefined || !may(role, 'badge.issue'))
      return undefined
    const stop = new AbortController()
    const serve = async () => {
      const { servePrintQueue } = await import('#renderer/flows/printing/servePrintQueue.ts')
      await servePrintQueue(workplace, { fairId, staffId, role }, stop.signal)
    }
    // The one before lets go of the lock when its last step is over; waiting for it ends with an abort.
    navigator.locks.request(lock, { signal: stop.signal }, serve).catch(() => undefined)
    return () => stop.abort()
  }, [workplace, fairId, staffId, role])
}
