import { type SealedPart, sealPart } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'

/** A PIN as it is stored: stretched by the main process, then encrypted with the station's data key. */
export async function sealNewPin(
  station: Station,
  platform: Platform,
  staffId: string,
  pin: string,
): Promise<Result<SealedPart>> {
  const stretched = await platform.call('pins:seal', { pin })
  if (!stretched.ok) return stretched
  return ok(await sealPart(station.sealer, staffId, { sealedPin: stretched.value.sealed }))
}
