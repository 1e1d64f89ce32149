/** Runs one piece of asynchronous work after the other, in the order of asking; one that fails stops nobody behind it. */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }
  return async (work) => {
    const turn = queue.last.then(work)
    queue.last = turn.catch(() => undefined)
    return turn
  }
}
