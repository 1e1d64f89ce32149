const dayMs = 86_400_000
const minuteMs = 60_000
const quarterMs = 15 * minuteMs
/** Excel counts days from here (with its own leap-day mistake, which only matters before March 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30)

/** The number that stands in a spreadsheet for milliseconds since 1970 UTC. */
export const serialOfMs = (ms: number): number => (ms - excelEpochMs) / dayMs

/** The instant as the clock on the wall shows it, as if that clock were UTC: spreadsheets have no zone. */
const wallMs = (ms: number): number => ms - offsetMs(ms)

/** 2026-09-01 08:30, which spreadsheets read as a time. */
export const localText = (ms: number): string => new Date(wallMs(ms)).toISOString().slice(0, 16).replace('T', ' ')

export const localSerial = (ms: number): number => serialOfMs(wallMs(ms))

/** Clocks are only ever put forward or back on a quarter of an hour, so one answer holds for all instants in it. */
function offsetMs(ms: number): number {
  const quarter = Math.floor(ms / quarterMs)
  const known = offsets.get(quarter)
  if (known !== undefined) return known
  const offset = new Date(ms).getTimezoneOffset() * minuteMs
  offsets.set(quarter, offset)
  return offset
}

const offsets = new Map<number, number>()
