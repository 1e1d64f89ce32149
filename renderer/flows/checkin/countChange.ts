import { type PassageFact, replayDay } from '#shared/checkin/replayDay.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import type { GatePost } from './gatePost.ts'

/** What a scan does to the day's numbers. */
export interface CountChange {
  /** In the whole venue. */
  readonly inside: number
  /** Behind this gate: in its hall, or in the venue where it leads to no hall. */
  readonly here: number
  /** People admitted today, each once. */
  readonly admitted: number
  /** Passages at this gate, either way. */
  readonly gate: number
}

export const noChange: CountChange = { inside: 0, here: 0, admitted: 0, gate: 0 }

/** `before` and `after` are the facts of one person; everybody else's stay as they are. */
export function changeBetween(
  post: Pick<GatePost, 'gate' | 'fairDay' | 'venue'>,
  before: readonly PassageFact[],
  after: readonly PassageFact[],
): Omit<CountChange, 'gate'> {
  const [a, b] = [countOne(post, before), countOne(post, after)]
  return { inside: b.inside - a.inside, here: b.here - a.here, admitted: b.admitted - a.admitted }
}

export const addChanges = (a: CountChange, b: CountChange): CountChange => ({
  inside: a.inside + b.inside,
  here: a.here + b.here,
  admitted: a.admitted + b.admitted,
  gate: a.gate + b.gate,
})

/** Somebody went through, in or out. */
export const isPassage = (verdict: VerdictCode): boolean => passages.has(verdict)

function countOne({ gate, fairDay, venue }: Parameters<typeof changeBetween>[0], facts: readonly PassageFact[]) {
  // One person, whichever of their ids a fact was written with.
  const scans = facts.map((fact) => ({ ...fact, attendeeId: 'self' }))
  const day = replayDay({ scans, headcounts: venue.headcounts, hallOf: venue.hallOf }, fairDay)
  const here = gate.hallId === null ? day.inside : day.insideOf(gate.hallId)
  return { inside: day.inside, here, admitted: day.admitted }
}

const passages: ReadonlySet<VerdictCode> = new Set(['admitted', 'reEntry', 'exit', 'notInside'])
