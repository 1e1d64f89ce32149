const dayMs = 86_400_000
/** A typing mistake in a fair's dates must not draw a thousand tabs. */
const maxDays = 60

/** Every day of a fair, YYYY-MM-DD. */
export function fairDays(startsOn: string, endsOn: string): readonly string[] {
  const [first, last] = [Date.parse(startsOn), Date.parse(endsOn)]
  const count = Math.min(maxDays, Math.max(1, Math.round((last - first) / dayMs) + 1))
  return Array.from({ length: count }, (_, index) => new Date(first + index * dayMs).toISOString().slice(0, 10))
}

/** Today when the fair is on, else its last day before today, else its first. */
export const dayToShow = (days: readonly string[], today: string): string =>
  days.findLast((day) => day <= today) ?? days[0] ?? today
