import type { TableSort } from '#renderer/components/RecordTableHead.tsx'
import type { ListOptions } from '#shared/search/searchHit.ts'

export interface AttendeeFilters {
  readonly text: string
  readonly kind: string | null
  readonly universityId: string | null
  readonly hasBadge: boolean | null
  readonly hasArrived: boolean | null
}

export const noFilters: AttendeeFilters = { text: '', kind: null, universityId: null, hasBadge: null, hasArrived: null }

export const isFiltered = ({ text, ...facets }: AttendeeFilters): boolean =>
  text !== '' || Object.values(facets).some((value) => value !== null)

/** The filters as the worker's question: facets that are not chosen are left out. */
export function listOptions({ text, ...facets }: AttendeeFilters, sort: TableSort | null): ListOptions {
  const filter = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== null))
  return { text, filter, ...(sort === null ? {} : { sort }) }
}
