import type { VerdictCode } from '../checkin/verdictCodes.ts'

/**
 * What a scan counts as. Every scan of a day is exactly one of these, so that
 * scans = first admissions + re-entries + exits + refusals + taken back.
 */
export type ScanMeaning = 'firstAdmission' | 'reEntry' | 'exit' | 'refusal' | 'takenBack'

export const scanMeanings: readonly ScanMeaning[] = ['firstAdmission', 'reEntry', 'exit', 'refusal', 'takenBack']

/** A scan that was undone counts as taken back, and so does the fact that undid it. */
export function meaningOf(verdict: VerdictCode, isTakenBack: boolean): ScanMeaning {
  if (isTakenBack) return 'takenBack'
  switch (verdict) {
    case 'admitted':
      return 'firstAdmission'
    case 'reEntry':
      return 'reEntry'
    case 'exit':
    case 'notInside':
      return 'exit'
    case 'undone':
      return 'takenBack'
    default:
      return 'refusal'
  }
}
