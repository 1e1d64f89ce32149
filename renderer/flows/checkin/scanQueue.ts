import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** Scanned texts in the order in which they came. Nothing is dropped: without a server they wait. */
export interface ScanQueue {
  add(text: string): void
  /** Hands out one text at a time, the next after the former is done; returns the function that stops it. */
  serve(work: (text: string) => Promise<void>): () => void
  readonly waiting: () => number
  /** Calls back when `waiting` changes; returns its own end. */
  watch(listener: () => void): () => void
}

const kept = new WeakMap<FairDeskDatabase, Map<string, ScanQueue>>()

/**
 * A fair's queue in this window. It outlives the gate's screen: what waits while somebody signs in, or left by a slip, is
 * judged when the gate is back.
 */
export function scanQueueOf(db: FairDeskDatabase, fairId: string, rest: () => Promise<void>): ScanQueue {
  const queues = kept.get(db) ?? new Map<string, ScanQueue>()
  kept.set(db, queues)
  const queue = queues.get(fairId) ?? openScanQueue(rest)
  queues.set(fairId, queue)
  return queue
}

/** `rest` is awaited between two texts when more are waiting, so that each verdict can be seen. */
export function openScanQueue(rest: () => Promise<void>): ScanQueue {
  const texts: string[] = []
  const listeners = new Set<() => void>()
  const held: { work: ((text: string) => Promise<void>) | null; isBusy: boolean } = { work: null, isBusy: false }

  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const run = async (): Promise<void> => {
    if (held.isBusy) return
    held.isBusy = true
    try {
      while (held.work !== null) {
        const next = texts.shift()
        if (next === undefined) break
        tell()
        await held.work(next)
        if (texts.length > 0) await rest()
      }
    } finally {
      held.isBusy = false
    }
  }

  return {
    add(text) {
      texts.push(text)
      tell()
      void run()
    },
    serve(work) {
      held.work = work
      void run()
      return () => {
        if (held.work === work) held.work = null
      }
    },
    waiting: () => texts.length,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
