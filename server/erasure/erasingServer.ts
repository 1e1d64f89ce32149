import { initialClock } from '#shared/ops/hybridClock.ts'
import { newId } from '#shared/ops/newId.ts'
import type { ErasingServer } from '#shared/sync/server/eraseRecords.ts'
import type { ErasureList, SyncStore } from '#shared/sync/store.ts'
import type { ServerContext } from '../serverContext.ts'

/** Who the server is when it erases: a fresh replica each time, so that its n needs no keeping. */
export function erasingServer(context: ServerContext, store: SyncStore, list: ErasureList): ErasingServer {
  const freshId = () => newId(context.now(), context.random(16))
  return {
    store,
    list,
    replica: { replicaId: freshId(), nextN: 1, clock: initialClock },
    staffId: freshId(),
    bootId: freshId(),
    nowMs: context.now(),
    uptimeMs: 0,
    random: context.random,
  }
}
