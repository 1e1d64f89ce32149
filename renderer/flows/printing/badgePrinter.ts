import { attempt } from '#renderer/db/attempt.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { ChosenPrinter } from '#shared/printing/printer.ts'

/** Stands for every design without a printer of its own. */
export const EVERY_DESIGN = ''

/** The printer that badges of a design come out of by themselves; null where they become PDF files as before. */
export async function readBadgePrinter(db: FairDeskDatabase, designId: string | null): Promise<ChosenPrinter | null> {
  const chosen = await readSetting(db, 'badgePrinters')
  return (designId === null ? undefined : chosen[designId]) ?? chosen[EVERY_DESIGN] ?? null
}

/** Null goes back to what every design does. Concerns this computer only, so it is no op. */
export function chooseBadgePrinter(
  { db }: Station,
  designId: string,
  printer: ChosenPrinter | null,
): Promise<Result<null>> {
  return attempt(() =>
    db.transaction('rw', db.setting, async () => {
      const { [designId]: _before, ...others } = await readSetting(db, 'badgePrinters')
      await writeSetting(db, 'badgePrinters', printer === null ? others : { ...others, [designId]: printer })
      return ok(null)
    }),
  )
}

/** What a print job needs to know before its commit. */
export interface Printing {
  readonly printer: ChosenPrinter
  readonly replicaId: string
}

/** Null where no printer is chosen. */
export function openPrinting(station: Station, designId: string | null): Promise<Result<Printing | null>> {
  return attempt(async () => {
    const printer = await readBadgePrinter(station.db, designId)
    return ok(printer === null ? null : { printer, replicaId: await openReplicaId(station) })
  })
}
