import { useSyncExternalStore } from 'react'
import type { ImportProgress } from '#renderer/flows/excel/importMessages.ts'

/** How far the worker is, apart from the screen's state: a long list must not be drawn again at every report. */
export interface ProgressStore {
  readonly set: (progress: ImportProgress) => void
  readonly get: () => ImportProgress
  readonly subscribe: (listener: () => void) => () => void
}

const none: ImportProgress = { phase: 'reading', done: 0, total: 0 }

export function makeProgressStore(): ProgressStore {
  const listeners = new Set<() => void>()
  const held = { progress: none }
  return {
    set: (progress) => {
      held.progress = progress
      for (const listener of listeners) listener()
    },
    get: () => held.progress,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useProgress = (store: ProgressStore): ImportProgress => useSyncExternalStore(store.subscribe, store.get)
