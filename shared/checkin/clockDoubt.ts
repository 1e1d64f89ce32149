import { maxDriftMs } from '../ops/hybridClock.ts'
import type { Fair } from '../records/fair.ts'

/** Why the computer's clock can't be trusted to say which day it is. */
export type ClockDoubt = 'outsideFair' | 'behind'

export interface ClockReading {
  readonly nowMs: number
  /** The computer's own calendar day, YYYY-MM-DD. */
  readonly today: string
  /** The newest instant that any known change carries, milliseconds; 0 when there is none. */
  readonly newestKnownMs: number
  readonly fair: Pick<Fair, 'startsOn' | 'endsOn'>
}

/** Rules C1 to C3 of SPEC.md. Stations may differ by `maxDriftMs` without anyone being wrong. */
export function doubtClock({ nowMs, today, newestKnownMs, fair }: ClockReading): ClockDoubt | null {
  if (nowMs + maxDriftMs < newestKnownMs) return 'behind'
  return today < fair.startsOn || today > fair.endsOn ? 'outsideFair' : null
}

/** The days of a fair, for staff to choose from; at most the first 31. */
export function daysOfFair({ startsOn, endsOn }: Pick<Fair, 'startsOn' | 'endsOn'>): readonly string[] {
  const days: string[] = []
  let day = startsOn
  while (day <= endsOn && days.length < maxDays) {
    days.push(day)
    day = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  }
  return days
}

const dayMs = 86_400_000
const maxDays = 31
