import type { Table } from 'dexie'
import { type RecordKind, records } from '#shared/records/registry.ts'
import type { StoredRow } from './applyChange.ts'

/** Which records of a fair have which of the values that fall on this page. */
export interface LookupPage {
  /** See `pageName`. */
  readonly page: string
  readonly entries: readonly LookupEntry[]
}
type LookupEntry = readonly [value: string, recordId: string]

/** About 80 entries a page in a fair of 20,000: a walk-in rewrites two pages of a few kilobytes. */
const pagesPerField = 256

/** Names the page on which a value falls. */
export const pageName = (kind: RecordKind, field: string, fairId: string, value: string): string =>
  `${kind}.${field} ${fairId} ${spread(value) % pagesPerField}`

/** Whether records of the kind are found by values, so that whoever writes them needs the pages too. */
export const hasLookups = (kind: RecordKind): boolean => records[kind].lookups.length > 0

/** What a commit changes on the pages, gathered so that each page is read and written once. */
export class LookupMoves {
  readonly #pages = new Map<string, { readonly gone: LookupEntry[]; readonly come: LookupEntry[] }>()

  note(kind: RecordKind, before: StoredRow | undefined, after: StoredRow): void {
    for (const field of records[kind].lookups) {
      const [old, fresh] = [textIn(before, field), textIn(after, field)]
      if (old === fresh) continue
      if (old !== null) this.#page(kind, field, after.fairId, old).gone.push([old, after.id])
      if (fresh !== null) this.#page(kind, field, after.fairId, fresh).come.push([fresh, after.id])
    }
  }

  /** Inside the transaction of the records. */
  async write(table: Table<LookupPage, string>): Promise<void> {
    const names = [...this.#pages.keys()]
    if (names.length === 0) return
    const stored = await table.bulkGet(names)
    await table.bulkPut(
      names.map((page, index): LookupPage => {
        const { gone, come } = this.#pages.get(page) ?? { gone: [], come: [] }
        const left = gone.length === 0 ? stored[index]?.entries : stored[index]?.entries.filter(isNoneOf(gone))
        return { page, entries: [...(left ?? []), ...come] }
      }),
    )
  }

  #page(kind: RecordKind, field: string, fairId: string, value: string) {
    const name = pageName(kind, field, fairId, value)
    const page = this.#pages.get(name) ?? { gone: [], come: [] }
    this.#pages.set(name, page)
    return page
  }
}

/** Makes the pages of the people who were there before there were pages. */
export async function fillLookups(
  attendees: Table<StoredRow, string>,
  pages: Table<LookupPage, string>,
): Promise<void> {
  const moves = new LookupMoves()
  await attendees.each((row) => moves.note('attendee', undefined, row))
  await moves.write(pages)
}

/** Numbers that follow on each other fall on different pages; the polynomial hash of Java's String.hashCode. */
function spread(value: string): number {
  let hash = 0
  for (let at = 0; at < value.length; at += 1) hash = (Math.imul(hash, 31) + value.charCodeAt(at)) >>> 0
  return hash
}

const isNoneOf =
  (gone: readonly LookupEntry[]) =>
  ([value, id]: LookupEntry): boolean =>
    !gone.some(([goneValue, goneId]) => goneValue === value && goneId === id)

function textIn(row: StoredRow | undefined, field: string): string | null {
  const value = row?.[field]
  return typeof value === 'string' ? value : null
}
