import { findUniversity, type UniversityEntry } from '#shared/reference/universities.ts'
import type { UniversityChoice } from './walkInDraft.ts'

/** The entry of the national list with this name; else the name alone. Empty text chooses none. */
export function chooseUniversity(text: string, universities: readonly UniversityEntry[]): UniversityChoice | null {
  const name = text.trim()
  if (name === '') return null
  const entry = findUniversity(universities, name)
  return entry === undefined
    ? { name, code: null, location: null, level: null }
    : { name: entry.name, code: entry.code, location: entry.location, level: entry.level }
}
