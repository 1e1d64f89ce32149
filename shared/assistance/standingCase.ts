interface CaseOfSomebody {
  readonly id: string
  /** Whom it was opened for; they may have been merged since. */
  readonly attendeeId: string
  readonly removedAt: string | null
}

/**
 * Of all cases of one student, under whichever of their records they were opened, the one that goes on: one that was
 * taken back only when there is no other, and that of the record that stands now before those merged into it.
 */
export const standingCase = <T extends CaseOfSomebody>(cases: readonly T[], currentId: string): T | undefined =>
  cases.toSorted((a, b) => rankOf(a, currentId) - rankOf(b, currentId) || (a.id < b.id ? -1 : 1))[0]

const rankOf = ({ attendeeId, removedAt }: CaseOfSomebody, currentId: string): number =>
  (removedAt === null ? 0 : 2) + (attendeeId === currentId ? 0 : 1)
