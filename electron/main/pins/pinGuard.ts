import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { KeptFile } from '../files/keptFile.ts'
import { takeTurns } from '../turns/takeTurns.ts'
import type { PinThrottle } from './pinThrottleFile.ts'
import { type Instant, triesLeft, waitAfter, waitLeft } from './throttle.ts'

export interface PinGuard {
  /**
   * ACCESS_PIN_WRONG with the tries left, ACCESS_PIN_THROTTLED with the seconds to wait, IPC_INVALID when `sealed` is no seal.
   */
  check(staffId: string, pin: string, sealed: string): Promise<Result<Record<string, never>>>
}

export interface PinGuardOptions {
  readonly file: KeptFile<PinThrottle>
  readonly now: () => Instant
  /** Whether this PIN was sealed so; undefined when that is no seal. */
  readonly matches: (pin: string, sealed: string) => Promise<boolean | undefined>
}

/** Checks PINs one after the other, so that tries sent at once are counted like tries sent one by one. */
export function openPinGuard({ file, now, matches }: PinGuardOptions): PinGuard {
  const inTurn = takeTurns()
  const held: { tries: Promise<Map<string, PinThrottle[string]>> | undefined } = { tries: undefined }

  const check = async (staffId: string, pin: string, sealed: string): Promise<Result<Record<string, never>>> => {
    held.tries ??= loadTries(file)
    const tries = await held.tries
    const before = tries.get(staffId)
    const started = now()
    const wait = before === undefined ? 0 : waitLeft(before, started)
    if (before !== undefined && wait > 0) {
      // A clock that was turned back starts the wait over, so that it ends by that clock too.
      if (started.wallMs < before.lastWrongAt.wallMs) tries.set(staffId, { ...before, lastWrongAt: started })
      return throttled(wait)
    }

    // Counted and kept before it is checked: ending the app in between does not win a try.
    const wrong = (before?.wrong ?? 0) + 1
    tries.set(staffId, { wrong, lastWrongAt: started })
    await keep(file, tries)

    const isRight = await matches(pin, sealed)
    if (isRight === false)
      return waitAfter(wrong) > 0 ? throttled(waitAfter(wrong)) : fail('ACCESS_PIN_WRONG', { left: triesLeft(wrong) })
    if (isRight === true) tries.delete(staffId)
    else if (before === undefined) tries.delete(staffId)
    else tries.set(staffId, before)
    await keep(file, tries)
    return isRight === true ? ok({}) : fail('IPC_INVALID')
  }

  return { check: (staffId, pin, sealed) => inTurn(() => check(staffId, pin, sealed)) }
}

/** A file that can't be read counts as empty: a broken file must not keep everybody out on the day. */
async function loadTries(file: KeptFile<PinThrottle>): Promise<Map<string, PinThrottle[string]>> {
  const kept = await file.read().catch(() => undefined)
  return new Map(kept === undefined || kept === 'broken' ? [] : Object.entries(kept))
}

/** On a full disk the count goes on in memory. */
const keep = (file: KeptFile<PinThrottle>, tries: ReadonlyMap<string, PinThrottle[string]>): Promise<void> =>
  file.write(Object.fromEntries(tries)).catch(() => undefined)

const throttled = (waitMs: number): Result<never> => fail('ACCESS_PIN_THROTTLED', { seconds: Math.ceil(waitMs / 1000) })
