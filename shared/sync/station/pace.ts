import { wireLimits } from '../protocol.ts'

/** How much the next request may carry; lives as long as the worker and follows what got through (B1). */
export interface Pace {
  opsLimit: number
  recordsLimit: number
}

export const freshPace = (): Pace => ({ opsLimit: wireLimits.opsPerPush, recordsLimit: wireLimits.rowsPerPage })
