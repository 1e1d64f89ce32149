/** What both kinds of twins have. */
export interface Twin {
  readonly id: string
  readonly fairId: string
  readonly createdAt: string
  readonly removedAt: string | null
  readonly possibleTwinOf: string | null
  readonly mergedInto?: string | null
}

/**
 * Which of two records stays: by id, which sorts by age and is the same everywhere, so that concurrent merges make no
 * circle (rule F8 of shared/sync/SPEC.md). Null when the pair is closed because either is gone or was merged.
 */
export function orderTwins<T extends Twin>(
  doubt: T,
  other: T | undefined,
): { readonly older: T; readonly younger: T } | null {
  if (other === undefined || !isOpen(doubt) || !isOpen(other) || doubt.fairId !== other.fairId) return null
  if (doubt.id === other.id) return null
  return doubt.id < other.id ? { older: doubt, younger: other } : { older: other, younger: doubt }
}

/** What the older lacks of the younger's values, by these keys; and the doubt is taken off it where it carries it. */
export function fillingOf<T extends Twin>(keys: readonly (keyof T)[], older: T, younger: T): Partial<T> {
  const filling: Partial<T> = {}
  for (const key of keys)
    if ((older[key] ?? null) === null && (younger[key] ?? null) !== null) filling[key] = younger[key]
  return older.possibleTwinOf === younger.id ? { ...filling, possibleTwinOf: null } : filling
}

const isOpen = (row: Twin): boolean => row.removedAt === null && (row.mergedInto ?? null) === null
