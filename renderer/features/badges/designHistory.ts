/** A value with what it was and what was taken back. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** Names the run of changes that the next change of the same name joins. */
  readonly step: string | null
}

const MOST_STEPS = 200

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], step: null })

export function changeHistory<T>({ past, present, step }: History<T>, next: T, nextStep: string | null): History<T> {
  const isSameRun = nextStep !== null && nextStep === step
  return { past: isSameRun ? past : [...past, present].slice(-MOST_STEPS), present: next, future: [], step: nextStep }
}

export function undoHistory<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  const { past, present, future } = history
  return { past: past.slice(0, -1), present: previous, future: [present, ...future], step: null }
}

export function redoHistory<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future, step: null }
}
