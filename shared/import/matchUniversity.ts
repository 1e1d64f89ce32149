import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { UniversityEntry } from '../reference/universities.ts'

/** A university as a row names it; either part may be missing. */
export interface UniversityMention {
  readonly name: string | null
  readonly code: string | null
}

/** A university that takes part in the fair already. */
export interface KnownUniversity {
  readonly id: string
  readonly name: string
  readonly code: string | null
}

/** A university that the import will add to the fair. Without a code it is not in the national list. */
export interface NewUniversity {
  readonly name: string
  readonly code: string | null
  readonly location: string | null
  readonly level: string | null
}

/** `key` is the same for every mention of one university, in the file and in the fair. */
export type UniversityMatch =
  | { readonly key: string; readonly id: string }
  | { readonly key: string; readonly add: NewUniversity }

/**
 * Finds the universities that rows mention: in the fair by code or name, then in the national list, else as a name of
 * its own, such as a foreign one. Spelling, width and brackets make no difference; abbreviations are not guessed.
 */
export function universityMatcher(
  known: readonly KnownUniversity[],
  reference: readonly UniversityEntry[],
): (mention: UniversityMention) => UniversityMatch | null {
  const inList = new Map(reference.flatMap((entry) => [[entry.code, entry] as const, [entry.key, entry] as const]))
  const inFair = new Map<string, KnownUniversity>()
  for (const university of known) {
    const entry = inList.get(university.code ?? comparisonKey(university.name))
    for (const key of [university.code, comparisonKey(university.name), entry?.code]) {
      if (key !== null && key !== undefined && !inFair.has(key)) inFair.set(key, university)
    }
  }
  return ({ name, code }) => {
    if (name === null && code === null) return null
    const nameKey = comparisonKey(name ?? '')
    const entry = inList.get(code ?? '') ?? inList.get(nameKey)
    const here = inFair.get(entry?.code ?? code ?? '') ?? inFair.get(nameKey)
    if (here !== undefined) return { key: here.id, id: here.id }
    if (entry !== undefined) {
      const { location, level } = entry
      return {
        key: entry.code,
        add: { name: entry.name, code: entry.code, location: location || null, level: level || null },
      }
    }
    // A code that the list doesn't have cannot be trusted to name anything; without a name it says nothing.
    return name === null ? null : { key: nameKey, add: { name, code: null, location: null, level: null } }
  }
}
