import { uptime } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { type Documents, openDocuments } from '../files/documents.ts'
import { keepFile } from '../files/keptFile.ts'
import { openPinGuard, type PinGuard } from '../pins/pinGuard.ts'
import { type PinThrottle, parsePinThrottle } from '../pins/pinThrottleFile.ts'
import { openPrinters, type Printers } from '../printing/printers.ts'
import type { Rasterise } from '../printing/rasterise.ts'
import { openSecretStore, type SecretStore } from '../secrets/secretStore.ts'
import { systemKeystore } from '../secrets/systemKeystore.ts'
import type { LaunchSwitches } from '../startup/launchSwitches.ts'
import { type Enrolments, openEnrolments } from '../sync/enrolments.ts'

/** What the channels work with; made once, on the first call of any. */
export interface Services {
  readonly secrets: SecretStore
  readonly pins: PinGuard
  readonly documents: Documents
  readonly printers: Printers
  readonly enrolments: Enrolments
}

export interface ServiceOptions {
  readonly window: BrowserWindow
  readonly userData: string
  readonly switches: LaunchSwitches
}

export function openServices({ window, userData, switches }: ServiceOptions): Services {
  const held: { rasteriser: Promise<Rasterise> | undefined } = { rasteriser: undefined }
  const folder = join(userData, 'secrets')
  const secrets = openSecretStore({
    folder,
    keystore: systemKeystore,
    isPlainAccepted: switches.isPlainKeystoreAccepted,
  })
  return {
    secrets,
    enrolments: openEnrolments({ folder, keystore: systemKeystore, secrets, appVersion: app.getVersion() }),
    pins: openPinGuard({
      file: keepFile<PinThrottle>(join(userData, 'pin-throttle.json'), async () => parsePinThrottle, { mode: 0o600 }),
      matches: async (pin, sealed) => (await import('../pins/sealPin.ts')).matchesPin(pin, sealed),
      now: () => ({ wallMs: Date.now(), uptimeMs: uptime() * 1000 }),
    }),
    documents: openDocuments(switches.documentsDirectory ?? app.getPath('documents')),
    printers: openPrinters({
      window,
      platform: process.platform,
      openRasteriser: () => {
        held.rasteriser ??= import('../printing/loadRasteriser.ts').then(({ loadRasteriser }) => loadRasteriser())
        return held.rasteriser
      },
    }),
  }
}
