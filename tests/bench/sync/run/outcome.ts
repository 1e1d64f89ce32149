import type { Meeting } from './runMeeting.ts'
import type { OneClient } from './runOneClient.ts'

/** What one contestant needed. */
export interface Outcome {
  readonly one: OneClient
  readonly meeting: Meeting
}
