/** Two clocks, because one of them can be set by hand. */
export interface Instant {
  /** Milliseconds since 1970, as the computer's clock has it. */
  readonly wallMs: number
  /** Milliseconds since the computer started; nobody can set it. */
  readonly uptimeMs: number
}

/** What is remembered of one staff member's wrong tries. */
export interface Tries {
  readonly wrong: number
  readonly lastWrongAt: Instant
}

const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

/** How long to wait after so many wrong tries: nothing up to four, 30 s after the fifth, then twice as long each time. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 20), LONGEST_WAIT_MS)

export const triesLeft = (wrong: number): number => Math.max(0, FREE_TRIES - wrong)

/**
 * Milliseconds until the next try is allowed. Setting the clock forward does not shorten the wait while the computer
 * stays on; a clock behind the last wrong try means the whole wait, from whatever it says.
 */
export function waitLeft(tries: Tries, now: Instant): number {
  const wait = waitAfter(tries.wrong)
  const wallPassed = now.wallMs - tries.lastWrongAt.wallMs
  const uptimePassed = now.uptimeMs - tries.lastWrongAt.uptimeMs
  if (wallPassed < 0) return wait
  // A smaller uptime means that the computer was restarted: then only the clock on the wall can tell.
  const passed = uptimePassed < 0 ? wallPassed : Math.min(wallPassed, uptimePassed)
  return Math.max(0, wait - passed)
}
