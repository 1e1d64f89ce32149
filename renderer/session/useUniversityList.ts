import { useEffect, useState } from 'react'
import { readUniversityList } from '#renderer/flows/desk/readUniversityList.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'

const none: readonly UniversityEntry[] = []

/** The national list; empty until it is read. Without it names can still be typed. */
export function useUniversityList(): readonly UniversityEntry[] {
  const [universities, setUniversities] = useState(none)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const list = await readUniversityList()
      if (!isGone) setUniversities(list)
    }
    void read()
    return () => {
      isGone = true
    }
  }, [])
  return universities
}
