import { z } from 'zod'
import type { SqlRunner } from '../database/database.ts'
import { readRows } from '../repositories/readRows.ts'

/** Tells stations that wait when their fair's log grew. Never inside a write transaction. */
export interface WakeUps {
  /** After a commit of this process. */
  wake(fairId: string): void
  /** Resolves at the next wake-up, or when the time is over. */
  wait(fairId: string, timeoutMs: number): Promise<void>
  /** Ends all waiting; for the server's end. */
  close(): void
}

/** How often this process asks what others wrote: one question for all fairs that somebody waits for. */
const askEveryMs = 1000
const headRow = z.object({ fair_id: z.string(), seq: z.number() })

export function openWakeUps(database: SqlRunner): WakeUps {
  const waiting = new Map<string, Set<() => void>>()
  const lastSeq = new Map<string, number>()
  const state = { isClosed: false, isAsking: false }

  const wake = (fairId: string): void => {
    for (const resolve of waiting.get(fairId) ?? []) resolve()
  }
  const askOthers = async (): Promise<void> => {
    if (state.isAsking || waiting.size === 0) return
    state.isAsking = true
    try {
      const list = [...waiting.keys()]
      const sql = `SELECT fair_id, seq FROM fair_heads WHERE ${database.among('fair_id', '$1', 'text')}`
      for (const { fair_id: fairId, seq } of readRows(headRow, await database.rows(sql, [{ list }]))) {
        const last = lastSeq.get(fairId)
        lastSeq.set(fairId, seq)
        if (last !== undefined && seq > last) wake(fairId)
      }
      for (const fairId of lastSeq.keys()) if (!waiting.has(fairId)) lastSeq.delete(fairId)
    } catch {
      // The database is away: whoever waits is told when the time is over.
    } finally {
      state.isAsking = false
    }
  }
  // SQLite has no other process that could write.
  const timer = database.dialect === 'postgres' ? setInterval(() => void askOthers(), askEveryMs) : undefined
  timer?.unref()

  return {
    wake,
    wait: async (fairId, timeoutMs) => {
      if (state.isClosed || timeoutMs === 0) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const all = waiting.get(fairId) ?? new Set()
      waiting.set(fairId, all.add(resolve))
      const late = setTimeout(resolve, timeoutMs)
      await promise
      clearTimeout(late)
      all.delete(resolve)
      if (all.size === 0) waiting.delete(fairId)
    },
    close: () => {
      state.isClosed = true
      clearInterval(timer)
      for (const fairId of waiting.keys()) wake(fairId)
    },
  }
}
