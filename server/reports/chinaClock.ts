import type { FairClock } from '#shared/report/dayContext.ts'

/** UTC+8 without summer time, where the fairs are and wherever the server stands. */
const offsetMs = 8 * 3_600_000
const dayMs = 86_400_000

export const chinaClock: FairClock = {
  hourOf: (instant) => new Date(Date.parse(instant) + offsetMs).getUTCHours(),
  dayOf: (instant) => new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10),
  endOf: (day) => new Date(Date.parse(day) + dayMs - offsetMs).toISOString(),
}
