import { keepEnrolments } from '#renderer/db/enrolments.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { describeStation } from '../station/workerStation.ts'
import type { SyncedFair, SyncReply, SyncRequest } from './syncMessages.ts'
import type { SyncStatus } from './syncStatus.ts'

/** The window's side of sync: starts its worker, carries its messages, and knows what it is doing. */
export interface SyncDesk {
  /** Undefined for a fair that is not kept in sync, or of which nothing was heard yet. */
  statusOf(fairId: string): SyncStatus | undefined
  /** Calls back at every change; returns its own end. */
  watch(listener: () => void): () => void
  /** Does not wait for the end of a rest. */
  now(fairId: string): void
  /** From now on, this fair too; as somebody else after another enrolment. */
  keep(fair: SyncedFair): void
}

interface SyncDeskOptions {
  readonly station: Station
  readonly platform: Platform
  readonly appVersion: string
  readonly start?: () => SyncWorker
}

/** What is used of a worker. */
type SyncWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** After a crash, so that one that crashes at once doesn't keep the computer busy. */
const againMs = 5000
/** The first screen comes first. */
const quietMs = 1500
/** Longer than any attempt waits for one answer: nothing moves any more. */
const stuckMs = 180_000

export function openSync({ station, platform, appVersion, start = startWorker }: SyncDeskOptions): SyncDesk {
  const fairs = new Map<string, SyncedFair>()
  const statuses = new Map<string, SyncStatus>()
  const listeners = new Set<() => void>()
  const held: { worker: SyncWorker | null; heardMs: number } = { worker: null, heardMs: 0 }
  const post = (message: SyncRequest): void => held.worker?.postMessage(message)

  const hear = async (worker: SyncWorker, reply: SyncReply): Promise<void> => {
    // The one that took its place counts its questions from 1 as well.
    const answer = (message: SyncRequest): void => {
      if (held.worker === worker) post(message)
    }
    if (reply.type === 'send')
      answer({ type: 'sent', id: reply.id, outcome: await platform.call('sync:send', reply.request) })
    else if (reply.type === 'sign')
      answer({ type: 'signed', id: reply.id, outcome: await platform.call('sync:sign', reply.request) })
    else {
      held.heardMs = performance.now()
      statuses.set(reply.status.fairId, reply.status)
      for (const listener of listeners) listener()
    }
  }
  const connect = (): void => {
    const worker = start()
    held.worker = worker
    held.heardMs = performance.now()
    const onMessage = ({ data }: MessageEvent<SyncReply>): void => {
      if (held.worker === worker) void hear(worker, data)
    }
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', restart)
    post({ type: 'begin', station: describeStation(station), appVersion })
    for (const fair of fairs.values()) post({ type: 'keep', fair })
  }
  function restart(): void {
    held.worker?.terminate()
    held.worker = null
    setTimeout(() => {
      if (held.worker === null) connect()
    }, againMs)
  }
  const keep = (fair: SyncedFair): void => {
    fairs.set(fair.fairId, fair)
    if (held.worker === null) connect()
    else post({ type: 'keep', fair })
  }

  setTimeout(() => void begin(station, platform, keep), quietMs)
  setInterval(() => {
    const isWorking = [...statuses.values()].some((status) => status.phase === 'working')
    if (held.worker !== null && isWorking && performance.now() - held.heardMs > stuckMs) restart()
  }, stuckMs / 6)

  return {
    statusOf: (fairId) => statuses.get(fairId),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: (fairId) => post({ type: 'now', fairId }),
    keep,
  }
}

/** What the main process is enrolled for. Without it nothing is synced, and everything else works. */
async function begin({ db }: Station, platform: Platform, keep: (fair: SyncedFair) => void): Promise<void> {
  const listed = await platform.call('sync:enrolments', {})
  const enrolments = listed.ok ? listed.value.enrolments : []
  if (listed.ok) await keepEnrolments(db, enrolments).catch(() => undefined)
  for (const { fairId, stationId } of enrolments) keep({ fairId, stationId })
  // Those that main can't open just now: each attempt asks for the token anew, and says what is wrong with it.
  const open = new Set(enrolments.map(({ fairId }) => fairId))
  const known = Object.values(await readSetting(db, 'enrolments').catch(() => ({})))
  for (const { fairId, stationId } of known) if (!open.has(fairId)) keep({ fairId, stationId })
}

const startWorker = (): Worker =>
  new Worker(new URL('../../workers/sync.worker.ts', import.meta.url), { type: 'module' })
