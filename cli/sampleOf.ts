import { importColumns } from '#shared/import/importColumns.ts'
import { universityMatcher } from '#shared/import/matchUniversity.ts'
import type { ParsedRow } from '#shared/import/parseRow.ts'
import type { ParsedTable } from '#shared/import/parseTable.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { shortKey } from './shortKey.ts'

const sampleRows = 3
const masked = '***'

/** The first rows as they would be saved; identity numbers, key groups and whatever else is sensitive are masked. */
export function sampleOf(
  { kind }: ParsedTable,
  accepted: readonly ParsedRow[],
  reference: readonly UniversityEntry[],
): readonly Readonly<Record<string, unknown>>[] {
  const match = universityMatcher([], reference)
  const sensitive = new Set(
    importColumns[kind].filter(({ field }) => field.sensitivity === 'sensitive').map(({ id }) => id),
  )
  return accepted.slice(0, sampleRows).map(({ values }) => {
    const code = textOf(values.get('university.code'))
    const show = (id: string, value: unknown): unknown => {
      if (sensitive.has(id)) return masked
      // As the national list writes it, whatever the file wrote.
      const found = id === 'attendee.universityId' ? match({ name: textOf(value), code }) : null
      return found !== null && 'add' in found ? found.add.name : value
    }
    return Object.fromEntries(Array.from(values, ([id, value]) => [shortKey(kind, id), show(id, value)]))
  })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
