import { attempt } from '#renderer/db/attempt.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { ChosenPrinter } from '#shared/printing/printer.ts'

/** Stands for every design without a printer of its own. */
export const EVERY_DESIGN = ''

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

/** For a badge of somebody of this kind; null where no printer is chosen. */
export function openPrinting(station: Station, fairId: string, kind: BadgeKind): Promise<Result<Printing | null>> {
  return attempt(async () => {
    const printer = await readPrinterFor(station.db, fairId, kind)
    return ok(printer === null ? null : { printer, replicaId: await openReplicaId(station) })
  })
}

/** The printer of the design that the kind's badges have. */
export async function readPrinterFor(
  db: FairDeskDatabase,
  fairId: string,
  kind: BadgeKind,
): Promise<ChosenPrinter | null> {
  const chosen = await readSetting(db, 'badgePrinters')
  const everyDesign = chosen[EVERY_DESIGN] ?? null
  // Most stations have one printer for all.
  if (Object.keys(chosen).every((designId) => designId === EVERY_DESIGN)) return everyDesign
  const designs = await db.records('badgeDesign').where('fairId').equals(fairId).toArray()
  const { id } = chooseDesign(designs, kind)
  return (id === null ? undefined : chosen[id]) ?? everyDesign
}
