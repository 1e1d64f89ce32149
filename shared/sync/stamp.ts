import { formatStamp, type HybridClock, maxDriftMs } from '../ops/hybridClock.ts'
import type { RequestOf, WireOp } from './protocol.ts'

/** Nearer than this to the server's clock is right: the rest is the network's. Rule K3. */
const clockToleranceMs = 2000
const shape = /^([0-9a-f]{12})-([0-9a-f]{4})-/

/** The clock that a stamp was made of; null for text that is no stamp. */
export function parseStamp(stamp: string): HybridClock | null {
  const [, wall, counter] = shape.exec(stamp) ?? []
  return wall === undefined || counter === undefined
    ? null
    : { wallMs: Number.parseInt(wall, 16), counter: Number.parseInt(counter, 16) }
}

export interface StampInputs {
  readonly op: WireOp
  /** The author's clocks when it sent the op; null when another station relays it. */
  readonly clocks: Pick<RequestOf<'push'>, 'sentAt' | 'bootId' | 'uptimeMs'> | null
  readonly nowMs: number
  /** What an earlier life of this server gave it (R4). */
  readonly given: string | null
  /** The stamps of the ops it builds on, as far as they are known. */
  readonly bases: readonly string[]
}

/** The stamp of an op, given once. Rules K2 to K4 and R4. */
export function giveStamp({ op, clocks, nowMs, given, bases }: StampInputs): string {
  const kept = given === null ? null : parseStamp(given)
  const own =
    given !== null && kept !== null && kept.wallMs <= nowMs + maxDriftMs
      ? given
      : formatStamp(correctedClock(op, clocks, nowMs), op.replicaId)
  const highest = bases.reduce((left, right) => (left > right ? left : right), '')
  return own > highest ? own : above(highest, op.replicaId)
}

function correctedClock(op: WireOp, clocks: StampInputs['clocks'], nowMs: number): HybridClock {
  const own = parseStamp(op.hlc) ?? { wallMs: op.wallTime, counter: 0 }
  const wallMs = Math.max(0, Math.min(nowMs, trueTime(op, clocks, nowMs)))
  return Math.abs(own.wallMs - wallMs) <= clockToleranceMs && own.wallMs <= nowMs ? own : { wallMs, counter: 0 }
}

/** When the op was made by the server's clock. Uptime is sure, but only within one boot. */
function trueTime(op: WireOp, clocks: StampInputs['clocks'], nowMs: number): number {
  if (clocks === null) return op.wallTime
  if (clocks.bootId === op.bootId) return Math.round(nowMs - (clocks.uptimeMs - op.uptimeMs))
  return op.wallTime + clockBehind(clocks.sentAt, nowMs)
}

/** How far a clock that said `sentAt` is behind `nowMs`; 0 within the tolerance. */
export const clockBehind = (sentAt: number, nowMs: number): number =>
  Math.abs(nowMs - sentAt) <= clockToleranceMs ? 0 : nowMs - sentAt

function above(stamp: string, replicaId: string): string {
  const clock = parseStamp(stamp) ?? { wallMs: 0, counter: 0 }
  const next =
    clock.counter < 0xffff ? { ...clock, counter: clock.counter + 1 } : { wallMs: clock.wallMs + 1, counter: 0 }
  return formatStamp(next, replicaId)
}
