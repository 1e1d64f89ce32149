import type { AttendeeRow } from '#shared/records/attendee.ts'

export type PhotoMatch =
  | { readonly type: 'person'; readonly attendeeId: string }
  /** `nobody`: no one goes by it; `several`: it fits more than one; `contradicts`: number and name are two people's. */
  | { readonly type: 'nobody' | 'several' | 'contradicts' }

type Person = Pick<AttendeeRow, 'id' | 'name' | 'studentNumber'>

/**
 * Finds whose photo a file is by its name: the student number, the whole name, or both, as parts between - _ or blanks
 * ("2023010001-张三.jpg"). A number is only unique within its university, so a name that is there too must agree; and a
 * number that nobody here has is somebody else's, whatever the name. Only what fits exactly one person counts: a wrong
 * face is worse than none.
 */
export function matchPhotos(people: readonly Person[]): (fileName: string) => PhotoMatch {
  const byNumber = Map.groupBy(people, ({ studentNumber }) => keyOf(studentNumber ?? ''))
  const byName = Map.groupBy(people, ({ name }) => keyOf(name))
  return (fileName) => {
    const stem = fileName.replace(/\.[^.]*$/, '')
    const words = stem.split(/[-_\s—－（）()]+/u).filter((word) => word !== '')
    const parts = [stem, ...runsOf(words)].map(keyOf).filter((part) => part !== '')
    const [numbered, named] = [unionOf(parts, byNumber), unionOf(parts, byName)]
    if (numbered.size === 0) return parts.some(isNumber) && named.size > 0 ? { type: 'contradicts' } : onlyOne(named)
    if (named.size === 0) return onlyOne(numbered)
    const both = new Set([...numbered].filter((id) => named.has(id)))
    return both.size === 0 ? { type: 'contradicts' } : onlyOne(both)
  }
}

function onlyOne(found: ReadonlySet<string>): PhotoMatch {
  const [attendeeId] = found
  if (attendeeId === undefined) return { type: 'nobody' }
  return found.size === 1 ? { type: 'person', attendeeId } : { type: 'several' }
}

/** Neighbouring words too, up to four: names of other languages have blanks in them. */
const runsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, from) => [1, 2, 3, 4].map((length) => words.slice(from, from + length).join(' ')))

/** Long enough to be a student's and no "photo 2". */
const isNumber = (part: string): boolean => /^\d{5,}$/.test(part)

const keyOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const unionOf = (parts: readonly string[], index: ReadonlyMap<string, readonly Person[]>): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => (index.get(part) ?? []).map(({ id }) => id)))
