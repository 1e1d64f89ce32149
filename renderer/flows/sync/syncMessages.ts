import type { Result } from '#shared/errors/result.ts'
import type { RequestOf, ResponseOf } from '#shared/ipc/bridge.ts'
import type { StationParts } from '../station/workerStation.ts'
import type { SyncStatus } from './syncStatus.ts'

/** A fair to keep in sync, and as whom. */
export interface SyncedFair {
  readonly fairId: string
  readonly stationId: string
}

/** To the worker. The first message says which station this is. */
export type SyncRequest =
  | { readonly type: 'begin'; readonly station: StationParts; readonly appVersion: string }
  | { readonly type: 'keep'; readonly fair: SyncedFair }
  /** Somebody asks not to wait. */
  | { readonly type: 'now'; readonly fairId: string }
  | { readonly type: 'sent'; readonly id: number; readonly outcome: Result<ResponseOf<'sync:send'>> }
  | { readonly type: 'signed'; readonly id: number; readonly outcome: Result<ResponseOf<'sync:sign'>> }

/** From the worker, which reaches the main process only through its window. */
export type SyncReply =
  | { readonly type: 'status'; readonly status: SyncStatus }
  | { readonly type: 'send'; readonly id: number; readonly request: RequestOf<'sync:send'> }
  | { readonly type: 'sign'; readonly id: number; readonly request: RequestOf<'sync:sign'> }
