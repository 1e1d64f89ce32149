/** What a gate can say about a scan. The rules that lead to each are numbered in SPEC.md. */
export const verdictCodes = [
  'admitted',
  'reEntry',
  'exit',
  'alreadyInside',
  'notInside',
  'wrongDay',
  'wrongKind',
  'wrongHall',
  'fairClosed',
  'hallFull',
  'retired',
  'removed',
  'forged',
  'unknownKey',
  'unknownCode',
  'undone',
] as const
export type VerdictCode = (typeof verdictCodes)[number]
