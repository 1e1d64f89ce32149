import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { openSealer } from '#renderer/db/sealer.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { openBadgeWorker } from '#renderer/flows/badgePrint/openBadgeWorker.ts'
import { freshRandom } from '#renderer/flows/station/freshRandom.ts'
import { openSync } from '#renderer/flows/sync/openSync.ts'
import type { Workplace } from '#renderer/session/stationContext.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'

/** Opens the database and the data key at once; nothing is shown before both are there and belong together. */
export async function openWorkplace(platform: Platform, isPlainAccepted: boolean): Promise<Result<Workplace>> {
  const db = new FairDeskDatabase()
  const [about, dataKey, kiosk, opened] = await Promise.all([
    platform.call('app:describe', {}),
    platform.call('secrets:openDataKey', { isPlainAccepted }),
    platform.call('kiosk:read', {}),
    readKnownKey(db),
  ])
  if (!about.ok) return about
  if (!dataKey.ok) return dataKey
  if (!kiosk.ok) return kiosk
  if (!opened.ok) return opened
  const startedMs = Math.max(0, about.value.uptimeMs - performance.now())
  const mark = markOf(dataKey.value.key)
  if (opened.value === null) await writeSetting(db, 'dataKeyMark', mark)
  else if (opened.value !== mark) return fail('KEYSTORE_BROKEN')
  const badgeWorker = openBadgeWorker()
  const station: Station = {
    db,
    sealer: await openSealer(dataKey.value.key),
    bootId: about.value.bootId,
    nowMs: () => Date.now(),
    // The page may be younger than the app: after a crash it is loaded again under the same bootId.
    uptimeMs: () => startedMs + performance.now(),
    random: freshRandom(),
  }
  return ok({
    platform,
    station,
    sync: openSync({ station, platform, appVersion: about.value.version }),
    badgeWorker,
    drawBadges: badgeWorker.draw,
    about: about.value,
    isPlainKeystore: dataKey.value.isPlain,
    kiosk: kiosk.value.kiosk,
  })
}

/** The first reading opens the database too. */
async function readKnownKey(db: FairDeskDatabase): Promise<Result<string | null>> {
  try {
    return ok(await readSetting(db, 'dataKeyMark'))
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

/** Enough to tell keys apart and nothing to find one by. */
const markOf = (keyHex: string): string => bytesToHex(sha256(hexToBytes(keyHex))).slice(0, 16)
