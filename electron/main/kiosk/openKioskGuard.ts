import { uptime } from 'node:os'
import { keepFile } from '../files/keptFile.ts'
import { openPinGuard, type PinGuard } from '../pins/pinGuard.ts'
import { type PinThrottle, parsePinThrottle } from '../pins/pinThrottleFile.ts'
import { matchesPin } from '../pins/sealPin.ts'
import { splitSeals } from './kioskLock.ts'

/** Its wrong tries are counted apart: visitors who guess must not keep staff from signing in elsewhere. */
export const openKioskGuard = (path: string): PinGuard =>
  openPinGuard({
    file: keepFile<PinThrottle>(path, async () => parsePinThrottle, { mode: 0o600 }),
    now: () => ({ wallMs: Date.now(), uptimeMs: uptime() * 1000 }),
    matches: async (pin, joined) => {
      for (const sealed of splitSeals(joined)) if ((await matchesPin(pin, sealed)) === true) return true
      return false
    },
  })
