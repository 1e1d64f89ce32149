/** The instant as the clock on the wall shows it, in milliseconds as if that clock were UTC: spreadsheets have no zone. */
const wallMs = (ms: number): number => ms - new Date(ms).getTimezoneOffset() * 60_000

/** 2026-09-01 08:30, which spreadsheets read as a time. */
export const localText = (ms: number): string => new Date(wallMs(ms)).toISOString().slice(0, 16).replace('T', ' ')

/** Excel counts days from here (with its own leap-day mistake, which only matters before March 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000

export const localSerial = (ms: number): number => (wallMs(ms) - excelEpochMs) / dayMs
