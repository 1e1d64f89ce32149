import type { Presence } from '#shared/checkin/presence.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'

/** What a scan does to the day's numbers. */
export interface CountChange {
  readonly inside: number
  /** People admitted today, each once. */
  readonly admitted: number
  /** Passages at this gate, either way. */
  readonly gate: number
}

export const noChange: CountChange = { inside: 0, admitted: 0, gate: 0 }

export const changeOf = (before: Presence, after: Presence, verdict: VerdictCode): CountChange => ({
  inside: Number(after.isInside) - Number(before.isInside),
  admitted: Number(after.hasEntered) - Number(before.hasEntered),
  gate: passages.has(verdict) ? 1 : 0,
})

export const addChanges = (a: CountChange, b: CountChange): CountChange => ({
  inside: a.inside + b.inside,
  admitted: a.admitted + b.admitted,
  gate: a.gate + b.gate,
})

const passages: ReadonlySet<VerdictCode> = new Set(['admitted', 'reEntry', 'exit', 'notInside'])
