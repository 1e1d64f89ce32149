import type { EntriesOf, SearchEntry } from './searchEntry.ts'

/** The record that this one was merged into, else itself; null when the trail ends at a removed person or in a circle. */
export function followMerges(entries: EntriesOf, entry: SearchEntry): SearchEntry | null {
  const seen = new Set<string>()
  let target: SearchEntry | undefined = entry
  while (target !== undefined && target.mergedInto !== null) {
    if (seen.has(target.id)) return null
    seen.add(target.id)
    target = entries.attendee.get(target.mergedInto)
  }
  return target ?? null
}
