import { type LookupPage, pageName } from '#renderer/db/lookup.ts'
import type { SeedRows } from './gateFair.ts'

/** The pages by which people are found by their values, for rows that are written past the app. */
export function withLookups(rows: SeedRows): SeedRows {
  const pages = new Map<string, LookupPage['entries'][number][]>()
  for (const { id, fairId, ...person } of rows['attendee'] ?? []) {
    for (const field of ['studentNumber', 'phone']) {
      const value = person[field]
      if (typeof value !== 'string') continue
      const page = pageName('attendee', field, String(fairId), value)
      pages.set(page, [...(pages.get(page) ?? []), [value, String(id)]])
    }
  }
  return { ...rows, lookup: [...pages].map(([page, entries]) => ({ page, entries })) }
}
