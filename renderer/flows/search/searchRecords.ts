import type { Station } from '#renderer/db/station.ts'
import type { SearchHit, SearchOptions } from '#shared/search/searchHit.ts'
import type { IndexedKind } from '#shared/search/searchIndex.ts'
import { searchClientOf } from './searchClient.ts'

/**
 * Records by name, pinyin (zhangsan), initials (zs), student number, phone tail (4 digits or more), credit code or
 * booth number, and by their enterprise's or university's name; best first, at most `limit` of each kind.
 * Rejects when aborted or when the database can't be read.
 */
export async function searchRecords(
  station: Station,
  fairId: string,
  text: string,
  options: SearchOptions & { readonly signal?: AbortSignal } = {},
): Promise<readonly SearchHit[]> {
  const { signal, ...wanted } = options
  const answer = await searchClientOf(station.db).ask(
    (id) => ({ type: 'search', id, fairId, text, options: wanted }),
    signal,
  )
  return answer.type === 'hits' ? answer.hits : []
}

/** Calls back when records of these kinds were changed, and the index knows it; returns its own end. */
export const watchSearch = (
  station: Station,
  fairId: string,
  kinds: readonly IndexedKind[],
  listener: () => void,
): (() => void) =>
  searchClientOf(station.db).watch((change) => {
    if (change.fairId === fairId && change.kinds.some((kind) => kinds.includes(kind))) listener()
  })
