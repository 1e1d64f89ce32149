/** Runs a task after those that were handed in before it, whatever became of them. */
export type TakeTurn = <T>(task: () => Promise<T>) => Promise<T>

/** For work that must not overlap: making a key once, counting tries, one badge on the press at a time. */
export function takeTurns(): TakeTurn {
  const held = { last: Promise.resolve<unknown>(undefined) }
  return (task) => {
    const mine = held.last.then(task, task)
    held.last = mine
    return mine
  }
}
