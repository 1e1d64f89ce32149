import type { ErasureList, SyncStore } from '#shared/sync/store.ts'
import type { Metrics } from '../http/metrics.ts'
import type { ServerContext } from '../serverContext.ts'
import type { WakeUps } from '../sync/wakeUps.ts'

/** What routes work with. */
export interface RouteContext {
  readonly context: ServerContext
  readonly metrics: Metrics
  readonly store: SyncStore
  readonly wakeUps: WakeUps
  readonly list: ErasureList
  /** The server's own name, for people. */
  readonly name: string
}
