import { localSerial, serialOfMs } from '../tables/localTime.ts'

const secondMs = 1000

/** The number that stands for a day, YYYY-MM-DD. */
export const serialOfDay = (day: string): number => serialOfMs(Date.parse(day))

/** The number that stands for an instant by the clock on the wall; seconds are all that a cell shows. */
export const serialOfInstant = (instant: string): number =>
  localSerial(Math.floor(Date.parse(instant) / secondMs) * secondMs)
