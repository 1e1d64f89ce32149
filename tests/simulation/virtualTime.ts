/** What ends an await when its process is killed. */
export class Killed extends Error {}
/** A disk without room: the transaction that asks it fails. */
export class DiskFull extends Error {}

interface Timer {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/**
 * Time that passes only when everybody waits. Timers of one instant run in the order in which they were set, so a run is
 * repeated exactly by its seed.
 */
export class VirtualTime {
  /** Milliseconds since 1970 UTC; the true time, which no station's clock shows. */
  nowMs: number
  #order = 0
  readonly #heap: Timer[] = []

  constructor(startMs: number) {
    this.nowMs = startMs
  }

  at(ms: number, run: () => void): void {
    this.#order += 1
    push(this.#heap, { at: Math.max(ms, this.nowMs), order: this.#order, run })
  }

  /** Runs what is due until `untilMs` or until `isOver`, asked after each timer. */
  async runUntil(untilMs: number, isOver: () => boolean = () => false): Promise<void> {
    await settle()
    for (;;) {
      const next = this.#heap[0]
      if (next === undefined || next.at > untilMs) break
      pop(this.#heap)
      this.nowMs = next.at
      next.run()
      await settle()
      if (isOver()) return
    }
    this.nowMs = Math.max(this.nowMs, untilMs)
  }
}

/** Until every promise that can go on has gone on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const isBefore = (left: Timer, right: Timer): boolean =>
  left.at === right.at ? left.order < right.order : left.at < right.at

function push(heap: Timer[], timer: Timer): void {
  heap.push(timer)
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !isBefore(timer, above)) break
    heap[at] = above
    at = parent
  }
  heap[at] = timer
}

function pop(heap: Timer[]): void {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  let at = 0
  for (;;) {
    const [left, right] = [heap[at * 2 + 1], heap[at * 2 + 2]]
    const isRight = left !== undefined && right !== undefined && isBefore(right, left)
    const child = isRight ? right : left
    if (child === undefined || !isBefore(child, last)) break
    heap[at] = child
    at = at * 2 + (isRight ? 2 : 1)
  }
  heap[at] = last
}
