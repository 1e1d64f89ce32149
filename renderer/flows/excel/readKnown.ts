import type { StoredRow } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { isBatch } from '#renderer/db/importBatch.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { FairRecord, KnownFair } from '#shared/import/importContext.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import type { OpenedValues } from './openedValues.ts'

/** The kinds that each kind of table reads and writes. */
export const kindsOfTable: Readonly<Record<ImportKind, readonly RecordKind[]>> = {
  attendee: ['attendee', 'university', 'enterprise'],
  enterprise: ['enterprise', 'position', 'booth'],
  position: ['enterprise', 'position', 'booth'],
  university: ['university', 'attendee'],
  booth: ['booth', 'venueHall', 'enterprise'],
  assistanceCase: ['attendee', 'university', 'enterprise', 'assistanceCase'],
}

/** What the fair has already, for the preview and again inside the commit: only database reads are awaited. */
export async function readKnown(
  db: FairDeskDatabase,
  fairId: string,
  table: ImportKind,
  opened: OpenedValues,
): Promise<KnownFair> {
  const read = async (kind: RecordKind): Promise<readonly FairRecord[]> => {
    if (!kindsOfTable[table].includes(kind)) return []
    const rows = await readOfFair<RecordKind, StoredRow>(db, kind, fairId)
    const wanted = kind === 'assistanceCase' ? rows : rows.filter((row) => row.removedAt === null)
    return wanted.map((row) => ({ id: row.id, values: opened.openedIn(row) }))
  }
  const [attendees, universities, enterprises, positions, booths, halls, assistanceCases] = await Promise.all([
    read('attendee'),
    read('university'),
    read('enterprise'),
    read('position'),
    read('booth'),
    read('venueHall'),
    read('assistanceCase'),
  ])
  return { attendees, universities, enterprises, positions, booths, halls, assistanceCases }
}

/** Merges that earlier imports and the inbox decided in the fair, the newest last so that it wins. */
export async function readRemembered(db: FairDeskDatabase, fairId: string): Promise<ReadonlyMap<string, string>> {
  const batches = (await db.importBatch.where({ fairId }).toArray()).filter(isBatch)
  const standing = batches.filter((batch) => batch.undoneAt === null).sort((a, b) => (a.at < b.at ? -1 : 1))
  const merged = (await readSetting(db, 'mergedNames'))[fairId] ?? {}
  return new Map([...standing.flatMap((batch) => Object.entries(batch.decided)), ...Object.entries(merged)])
}
