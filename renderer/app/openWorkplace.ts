import { ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { openSealer } from '#renderer/db/sealer.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { Workplace } from '#renderer/session/stationContext.ts'

/** Opens the database and the data key at once; nothing is shown before both are there. */
export async function openWorkplace(platform: Platform, isPlainAccepted: boolean): Promise<Result<Workplace>> {
  const db = new FairDeskDatabase()
  const [about, dataKey, opened] = await Promise.all([
    platform.call('app:describe', {}),
    platform.call('secrets:openDataKey', { isPlainAccepted }),
    db.open().then(() => ok(null), (error: unknown) => ({ ok: false, error: describeStorageError(error) }) as const),
  ])
  if (!about.ok) return about
  if (!dataKey.ok) return dataKey
  if (!opened.ok) return opened
  return ok({
    platform,
    about: about.value,
    isPlainKeystore: dataKey.value.isPlain,
    station: {
      db,
      sealer: await openSealer(dataKey.value.key),
      bootId: about.value.bootId,
      nowMs: () => Date.now(),
      uptimeMs: () => performance.now(),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    },
  })
}
