/** The calendar day of this computer, YYYY-MM-DD. */
export function computerDay(nowMs: number): string {
  const now = new Date(nowMs)
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

/** Hours and minutes by this computer's clock. */
export function clockTime(instant: string | number): string {
  const at = new Date(instant)
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
