import { parseUniversities, type UniversityEntry } from '#shared/reference/universities.ts'

/** The national list, read when a form first asks for it. */
export async function readUniversityList(): Promise<readonly UniversityEntry[]> {
  const { default: csv } = await import('../../../resources/reference/universitySearch.csv?raw')
  return parseUniversities(csv)
}
