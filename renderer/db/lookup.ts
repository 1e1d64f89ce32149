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

interface Move {
  readonly isGone: boolean
  readonly entry: LookupEntry
}

interface Page {
  readonly name: string
  /** In the order in which they happened: a commit may change one record twice. */
  readonly moves: Move[]
}

/** About 80 entries a page in a fair of 20,000: a walk-in rewrites two pages of a few kilobytes. */
const pagesPerField = 256

/** Names the page on which a value falls. */
export const pageName = (kind: RecordKind, field: string, fairId: string, value: string): string =>
  nameOf(placeOf(kind, field, fairId), pageNumber(value))

const placeOf = (kind: RecordKind, field: string, fairId: string): string => `${kind}.${field} ${fairId}`
const nameOf = (place: string, page: number): string => `${place} ${page}`

/** Whether records of the kind are found by values, so that whoever writes them needs the pages too. */
export const hasLookups = (kind: RecordKind): boolean => records[kind].lookups.length > 0

/** What a commit changes on the pages, gathered so that each page is read and written once. */
export class LookupMoves {
  /** By `placeOf`, then by the number of the page. */
  readonly #fields = new Map<string, Map<number, Page>>()

  note(kind: RecordKind, before: StoredRow | undefined, after: StoredRow): void {
    for (const field of records[kind].lookups) {
      const [old, fresh] = [textIn(before, field), textIn(after, field)]
      if (old === fresh) continue
      if (old !== null) this.#movesOf(kind, field, after.fairId, old).push({ isGone: true, entry: [old, after.id] })
      if (fresh !== null)
        this.#movesOf(kind, field, after.fairId, fresh).push({ isGone: false, entry: [fresh, after.id] })
    }
  }

  /** A record that is taken away. */
  noteGone(kind: RecordKind, before: StoredRow): void {
    for (const field of records[kind].lookups) {
      const old = textIn(before, field)
      if (old !== null) this.#movesOf(kind, field, before.fairId, old).push({ isGone: true, entry: [old, before.id] })
    }
  }

  /** Inside the transaction of the records. */
  async write(table: Table<LookupPage, string>): Promise<void> {
    const pages = [...this.#fields.values()].flatMap((own) => [...own.values()])
    if (pages.length === 0) return
    const stored = await table.bulkGet(pages.map(({ name }) => name))
    await table.bulkPut(
      pages.map(
        ({ name, moves }, index): LookupPage => ({
          page: name,
          entries: afterMoves(stored[index]?.entries ?? [], moves),
        }),
      ),
    )
  }

  #movesOf(kind: RecordKind, field: string, fairId: string, value: string): Move[] {
    const place = placeOf(kind, field, fairId)
    const pages = this.#fields.get(place) ?? new Map<number, Page>()
    this.#fields.set(place, pages)
    const number = pageNumber(value)
    const page = pages.get(number) ?? { name: nameOf(place, number), moves: [] }
    pages.set(number, page)
    return page.moves
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
function pageNumber(value: string): number {
  let hash = 0
  for (let at = 0; at < value.length; at += 1) hash = (Math.imul(hash, 31) + value.charCodeAt(at)) >>> 0
  return hash % pagesPerField
}

function afterMoves(stored: readonly LookupEntry[], moves: readonly Move[]): readonly LookupEntry[] {
  const entries = [...stored]
  for (const { isGone, entry } of moves) {
    if (!isGone) {
      entries.push(entry)
      continue
    }
    const at = entries.findIndex(([value, id]) => value === entry[0] && id === entry[1])
    if (at >= 0) entries.splice(at, 1)
  }
  return entries
}

function textIn(row: StoredRow | undefined, field: string): string | null {
  const value = row?.[field]
  return typeof value === 'string' ? value : null
}
