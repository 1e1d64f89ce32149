import type { SearchHit } from '#shared/search/searchHit.ts'

/** The screen that shows a record; positions and booths are shown with their enterprise. */
export function searchTarget(fairId: string, hit: SearchHit): string {
  const base = `/fairs/${fairId}`
  if (hit.kind === 'attendee') return `${base}/attendees?open=${hit.id}`
  if (hit.kind === 'university') return `${base}/attendees?universityId=${hit.id}`
  return hit.enterpriseId === null ? `${base}/enterprises` : `${base}/enterprises?open=${hit.enterpriseId}`
}

/** The registration desk, with the name already in the form when it was a name. */
export const registerTarget = (fairId: string, text: string): string =>
  `/fairs/${fairId}/desk${isName(text) ? `?name=${encodeURIComponent(text.trim())}` : ''}`

export const isName = (text: string): boolean => /\p{L}/u.test(text) && !/\d/.test(text)
