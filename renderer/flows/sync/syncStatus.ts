/** What sync of one fair is doing, as the screens say it. */
export interface SyncStatus {
  readonly fairId: string
  /** `stopped`: only a person can help (rule B4). */
  readonly phase: 'working' | 'resting' | 'stopped'
  /** What is being sent or read now. */
  readonly step: 'greeting' | 'pushing' | 'pulling' | 'loading' | null
  /** Ops of the push that is under way. */
  readonly sending: number
  /** Why the latest attempt did not come to its end: a code of shared/errors, or one that this version doesn't know. */
  readonly trouble: string | null
  /** When the server itself last did what it was asked, by this computer's clock; null until it has since the start. */
  readonly lastContactMs: number | null
  /** How far this computer's clock is behind the server's; negative when it is ahead. */
  readonly clockBehindMs: number
}

export const freshStatus = (fairId: string): SyncStatus => ({
  fairId,
  phase: 'resting',
  step: null,
  sending: 0,
  trouble: null,
  lastContactMs: null,
  clockBehindMs: 0,
})
