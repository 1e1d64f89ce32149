/**
 * Hybrid logical clock: order that respects both the wall clock and cause.
 * Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases" (2014).
 * A stamp is text that sorts as the clock does: 12 hex digits of milliseconds, 4 of counter, the replica's id.
 */
export interface HybridClock {
  readonly wallMs: number
  readonly counter: number
}

/** A remote clock further ahead than this is not absorbed: one wrong laptop must not drag the others along. */
export const maxDriftMs = 5 * 60_000
const maxCounter = 0xffff

export const initialClock: HybridClock = { wallMs: 0, counter: 0 }

/** The clock after one local event; strictly greater than `last`, also when the wall clock went back. */
export function tick(last: HybridClock, nowMs: number): HybridClock {
  if (nowMs > last.wallMs) return { wallMs: nowMs, counter: 0 }
  if (last.counter < maxCounter) return { wallMs: last.wallMs, counter: last.counter + 1 }
  return { wallMs: last.wallMs + 1, counter: 0 }
}

/** The clock after hearing of a remote event. */
export function absorb(last: HybridClock, remote: HybridClock, nowMs: number): HybridClock {
  if (remote.wallMs > nowMs + maxDriftMs) return tick(last, nowMs)
  const behind = remote.wallMs > last.wallMs || (remote.wallMs === last.wallMs && remote.counter > last.counter)
  return tick(behind ? remote : last, nowMs)
}

export const formatStamp = (clock: HybridClock, replicaId: string): string =>
  `${clock.wallMs.toString(16).padStart(12, '0')}-${clock.counter.toString(16).padStart(4, '0')}-${replicaId}`
