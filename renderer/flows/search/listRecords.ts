import type { Station } from '#renderer/db/station.ts'
import type { FoundKind, ListOptions } from '#shared/search/searchHit.ts'
import { searchClientOf } from './searchClient.ts'

/**
 * Ids of a whole list, found, filtered and sorted in the worker; a screen then reads the rows that it shows.
 * Facets: shared/search/searchEntry.ts and listEntries.ts.
 */
export async function listRecords(
  station: Station,
  fairId: string,
  kind: FoundKind,
  options: ListOptions & { readonly signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  const { signal, ...wanted } = options
  const answer = await searchClientOf(station.db).ask(
    (id) => ({ type: 'list', id, fairId, kind, options: wanted }),
    signal,
  )
  return answer.type === 'ids' ? answer.ids : []
}
