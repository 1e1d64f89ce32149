import { useWords } from '#renderer/i18n/defineWords.ts'
import type { MatchReason } from '#shared/import/likeness.ts'
import { compareWords } from './compareWords.ts'

export interface LikenessWords {
  /** How alike two records are. `likeness` from 0 to 1. */
  degree(likeness: number): string
  /** What speaks for and against it. */
  reasons(record: 'attendee' | 'enterprise', reasons: readonly MatchReason[]): string
}

/** From here on a person would be surprised to hear that the two differ. */
const high = 0.9
const middle = 0.75

/** Likeness in words: a number would promise more than there is in it. */
export function useLikenessWords(): LikenessWords {
  const t = useWords(compareWords)
  return {
    degree: (likeness) => t(likeness >= high ? 'likenessHigh' : likeness >= middle ? 'likenessMiddle' : 'likenessLow'),
    reasons: (record, reasons) =>
      reasons
        .map(({ part, agreement }) =>
          t(agreement, { part: t(part === 'name' && record === 'enterprise' ? 'enterpriseName' : part) }),
        )
        .join(t('separator')),
  }
}
