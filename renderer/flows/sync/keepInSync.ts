import { describeStorageError } from '#renderer/db/storageError.ts'
import type { ResponseOf } from '#shared/sync/protocol.ts'
import { ask } from '#shared/sync/station/ask.ts'
import { freshPace, type Pace } from '#shared/sync/station/pace.ts'
import type { Sent, StationPorts } from '#shared/sync/station/ports.ts'
import { restAfter } from '#shared/sync/station/rest.ts'
import { type Attempt, syncOnce } from '#shared/sync/station/syncOnce.ts'
import { SignRefused } from './signRefused.ts'
import { freshStatus, type SyncStatus } from './syncStatus.ts'
import { openWakeUps } from './wakeUps.ts'

export interface KeptFair {
  /** Something was saved here: a clean rest ends, after what else is saved in the same breath. */
  saved(): void
  /** A person doesn't want to wait: any rest ends. */
  now(): void
  /** For good: sends nothing more and says nothing more. */
  stop(): void
}

export interface KeepOptions {
  readonly ports: StationPorts
  readonly onStatus: (status: SyncStatus) => void
  /** In [0, 1). */
  readonly chance: () => number
  /** The role that the server gives this station. */
  readonly onRole: (role: string) => Promise<unknown>
  /** Moves what was saved into the queue, so that it counts as waiting; whether anything waits to be sent. */
  readonly takeIn: () => Promise<boolean>
  /** Told of every attempt that went well; the next one does not wait for it. */
  readonly onEqual: (status: ResponseOf<'status'>) => unknown
}

/** What is saved together is sent together. */
const breathMs = 150
/** The server holds a waiting station for at most so long. */
const listenMs = 25_000
const hastyMs = 1000

/** Attempts and rests without end; rules B2 to B5. The first attempt begins at once. */
export function keepInSync({ ports, onStatus, chance, onRole, takeIn, onEqual }: KeepOptions): KeptFair {
  const wakeUps = openWakeUps(ports.sleep)
  const pace = freshPace()
  const held = { status: freshStatus(ports.fairId), failures: 0, isListening: false, isStopped: false }
  const tell = (change: Partial<SyncStatus>): void => {
    if (held.isStopped) return
    held.status = { ...held.status, ...change }
    onStatus(held.status)
  }
  const telling: StationPorts = {
    ...ports,
    send: async (request) => {
      // In the middle of an attempt too: it would go on in the name of an enrolment that is no more.
      if (held.isStopped) return { kind: 'none' }
      if (request.type === 'wait') return ports.send(request)
      const sending = request.type === 'push' ? request.items.length : 0
      tell({ step: steps[request.type] ?? null, sending })
      const sent = await ports.send(request)
      if (isServers(sent)) tell({ lastContactMs: ports.nowMs() })
      return sent
    },
  }

  /** One question stands open at a time, the next one right behind it; what it hears ends the rest, and the listening until then. */
  const listen = async (): Promise<void> => {
    if (held.isListening) return
    held.isListening = true
    try {
      for (;;) {
        const beganMs = ports.uptimeMs()
        const seq = await seqOf(ports)
        const heard = await ask(ports, { type: 'wait', seq, timeoutMs: listenMs }, ['woken'])
        if (!heard.ok || held.isStopped || held.status.trouble !== null) return
        if (heard.answer.head.seq > (await seqOf(ports))) return wakeUps.wake()
        // A server that holds nobody is not asked without end.
        if (ports.uptimeMs() - beganMs < hastyMs) return
      }
    } catch {
      // The next attempt says what is wrong.
    } finally {
      held.isListening = false
    }
  }

  const run = async (): Promise<void> => {
    while (!held.isStopped) {
      tell({ phase: 'working' })
      const attempt = await tryOnce(telling, pace)
      if (held.isStopped) return
      if (attempt.status !== null) {
        tell({ clockBehindMs: attempt.status.clockBehindMs })
        await onRole(attempt.status.role).catch(() => undefined)
      }
      const trouble = attempt.trouble?.code ?? null
      const rest = restAfter(attempt, held.failures, chance())
      held.failures = rest?.failures ?? 0
      tell({ phase: rest === null ? 'stopped' : 'resting', step: null, sending: 0, trouble })
      if (trouble === null) void listen()
      if (trouble === null && attempt.status !== null) onEqual(attempt.status)
      await wakeUps.rest(rest?.waitMs ?? Number.POSITIVE_INFINITY)
    }
  }
  void run()

  const saved = { isComing: false }
  const takeBreath = async (): Promise<void> => {
    await ports.sleep(breathMs)
    saved.isComing = false
    const isWaiting = await takeIn().catch(() => true)
    if (isWaiting && held.status.trouble === null) wakeUps.wake()
  }
  return {
    saved: () => {
      if (saved.isComing) return
      saved.isComing = true
      void takeBreath()
    },
    now: () => {
      held.failures = 0
      wakeUps.wake()
    },
    stop: () => {
      held.isStopped = true
      wakeUps.wake()
    },
  }
}

/** Neither a sign-in page of the network, nor a proxy's own refusal, nor one that this computer made up. */
function isServers(sent: Sent): boolean {
  if (sent.kind === 'none' || sent.status >= 400) return false
  return typeof sent.body === 'object' && sent.body !== null && 'type' in sent.body
}

const steps: Readonly<Partial<Record<string, SyncStatus['step']>>> = {
  hello: 'greeting',
  push: 'pushing',
  pull: 'pulling',
  snapshot: 'loading',
}

async function tryOnce(ports: StationPorts, pace: Pace): Promise<Attempt> {
  try {
    return await syncOnce(ports, pace)
  } catch (error) {
    const { code } = error instanceof SignRefused ? error.reason : describeStorageError(error)
    return { status: null, trouble: { code, retryAfterMs: null } }
  }
}

const seqOf = async ({ store }: StationPorts): Promise<number> =>
  store.transaction(async (tx) => (await tx.sync()).cursor?.seq ?? 0)
