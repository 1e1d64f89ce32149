/** Excel counts days from here (with its own leap-day mistake, which only matters before March 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000
const secondMs = 1000

/** The number that stands for a day, YYYY-MM-DD. */
export const serialOfDay = (day: string): number => (Date.parse(day) - excelEpochMs) / dayMs

/** The number that stands for an instant as the clock on the wall shows it: a workbook's times have no zone. */
export function serialOfInstant(instant: string): number {
  const ms = Date.parse(instant)
  // Seconds are all that a cell shows.
  return (Math.floor((ms - offsetMs(ms)) / secondMs) * secondMs - excelEpochMs) / dayMs
}

/** Clocks are only ever put forward or back on a quarter of an hour, so one answer holds for all instants in it. */
function offsetMs(ms: number): number {
  const quarter = Math.floor(ms / quarterMs)
  const known = offsets.get(quarter)
  if (known !== undefined) return known
  const offset = new Date(ms).getTimezoneOffset() * 60_000
  offsets.set(quarter, offset)
  return offset
}

const quarterMs = 900_000
const offsets = new Map<number, number>()
