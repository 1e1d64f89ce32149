import type { FairClock } from '#shared/report/dayContext.ts'

/** The clock of this computer, which stands at the fair. */
export const localClock: FairClock = {
  hourOf: (instant) => new Date(instant).getHours(),
  dayOf: (instant) => {
    const at = new Date(instant)
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  },
  endOf: (day) => {
    const midnight = new Date(`${day}T00:00`)
    midnight.setDate(midnight.getDate() + 1)
    return midnight.toISOString()
  },
}
