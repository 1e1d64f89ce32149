import type { FairNumbers } from '#shared/office/officeShapes.ts'
import { chinaClock } from './chinaClock.ts'

/** Figures as they hold now: people leave unscanned, and at the day's end nobody is inside any more. */
export const asOf = (numbers: FairNumbers, nowMs: number): FairNumbers =>
  dayOf(numbers.countedAt) === dayOf(nowMs) ? numbers : { ...numbers, inside: 0 }

const dayOf = (ms: number): string => chinaClock.dayOf(new Date(ms).toISOString())
