/** Excel counts days from here (with its own leap-day mistake, which only matters before March 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000
const secondMs = 1000

/** The number that stands for a day, YYYY-MM-DD. */
export const serialOfDay = (day: string): number => (Date.parse(day) - excelEpochMs) / dayMs

/** The number that stands for an instant as the clock on the wall shows it: a workbook's times have no zone. */
export function serialOfInstant(instant: string): number {
  const at = new Date(instant)
  const localMs = at.getTime() - at.getTimezoneOffset() * 60_000
  // Seconds are all that a cell shows.
  return (Math.floor(localMs / secondMs) * secondMs - excelEpochMs) / dayMs
}
