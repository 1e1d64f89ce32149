import { nameIn } from '#renderer/flows/search/nameIn.ts'
import type { SearchHit } from '#shared/search/searchHit.ts'

/** The screen that shows a record; positions and booths are shown with their enterprise. */
export function searchTarget(fairId: string, hit: SearchHit): string {
  const base = `/fairs/${fairId}`
  if (hit.kind === 'attendee') return `${base}/attendees?open=${hit.id}`
  if (hit.kind === 'university') return `${base}/attendees?universityId=${hit.id}`
  return hit.enterpriseId === null ? `${base}/enterprises` : `${base}/enterprises?open=${hit.enterpriseId}`
}

/** The registration desk, with the name already in the form when it was a name. */
export function registerTarget(fairId: string, text: string): string {
  const name = nameIn(text)
  return `/fairs/${fairId}/desk${name === '' ? '' : `?name=${encodeURIComponent(name)}`}`
}
