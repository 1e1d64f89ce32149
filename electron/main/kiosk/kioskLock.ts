import { ok, type Result } from '#shared/errors/result.ts'
import type { KeptFile } from '../files/keptFile.ts'
import { reportProblem } from '../log/reportProblem.ts'
import type { PinGuard } from '../pins/pinGuard.ts'
import type { Kiosk, KioskFile } from './kioskFile.ts'

/**
 * Whether this station is a kiosk. Kept in a file: whoever pulls the plug finds the kiosk again. The main process decides,
 * so nothing that happens in the page opens the station.
 */
export interface KioskLock {
  current(): Kiosk | null
  /** Resolves when the disk has it. */
  enter(kiosk: Kiosk): Promise<void>
  /** ACCESS_PIN_WRONG, ACCESS_PIN_THROTTLED. */
  leave(pin: string): Promise<Result<Record<string, never>>>
  settle(): Promise<void>
}

interface KioskLockOptions {
  readonly file: KeptFile<KioskFile>
  /** Checks a PIN against sealed ones, one a line. Loaded with the first try. */
  readonly openGuard: () => Promise<PinGuard>
  /** Window and page follow. */
  readonly onChange: () => void
}

/** One sealed PIN a line. */
const joinSeals = (seals: readonly string[]): string => seals.join('\n')
export const splitSeals = (joined: string): readonly string[] => joined.split('\n')

export async function openKioskLock({ file, openGuard, onChange }: KioskLockOptions): Promise<KioskLock> {
  const kept = await file.read().catch(() => undefined)
  const held: { kiosk: Kiosk | null } = { kiosk: kept === undefined || kept === 'broken' ? null : kept.kiosk }
  return {
    current: () => held.kiosk,
    enter: async (kiosk) => {
      await file.write({ kiosk })
      held.kiosk = kiosk
      onChange()
    },
    leave: async (pin) => {
      const { kiosk } = held
      if (kiosk === null) return ok({})
      const guard = await openGuard()
      const checked = await guard.check(kiosk.staffId, pin, joinSeals(kiosk.seals))
      if (!checked.ok) return checked
      held.kiosk = null
      onChange()
      // A full disk must not keep staff out of the very computer on which they would make room: at worst it is a kiosk
      // again after a restart.
      await file.write({ kiosk: null }).catch((error: unknown) => reportProblem('kiosk', error))
      return ok({})
    },
    settle: () => file.settle(),
  }
}
