import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import { caseKey } from '#shared/import/enterpriseNames.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { isThere } from '../record/isThere.ts'
import { openPair } from './openPair.ts'
import { fillingOf } from './twinPair.ts'

const kinds = ['enterprise', 'position', 'booth', 'attendee', 'intention'] as const

type Enterprise = RowFor<'enterprise'>

/**
 * Makes one enterprise of a pair: booths, positions and representatives of the younger go to the older, which gets the
 * values that it lacks, and the younger is removed, all in one commit. Its name stays known, so that a list which names
 * it doesn't bring it back. ENTERPRISE_HAS_INTENTIONS {name, intentions}: an intention's id is made from its
 * enterprise's, so it cannot go along. RECORD_NOT_FOUND when the pair is closed already.
 */
export function mergeEnterprises(
  station: Station,
  writer: Writer,
  doubtId: string,
): Promise<Result<Committed<Enterprise>>> {
  const besides = {
    tables: ['setting'] as const,
    write: (db: FairDeskDatabase, { value }: Committed<Enterprise>) => rememberName(db, value),
  }
  return commit<Enterprise>(station, writer, { action: 'enterprise.edit', kinds, besides }, async (db) => {
    const doubt = await db.records('enterprise').get(doubtId)
    const pair = doubt === undefined ? null : await openPair(db, 'enterprise', doubt)
    if (pair === null || pair.older.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
    const { older, younger } = pair
    const intentions = (await db.records('intention').where({ enterpriseId: younger.id }).toArray()).filter(isThere)
    if (intentions.length > 0)
      return fail('ENTERPRISE_HAS_INTENTIONS', { name: younger.name, intentions: intentions.length })
    const moved = await moveAlong(db, older.id, younger.id, instantNow(station))
    // A third that may be the younger may be the one that stays.
    const doubts = (await db.records('enterprise').where({ possibleTwinOf: younger.id }).toArray()).filter(isThere)
    const changes = [
      update('enterprise', older.id, fillingOf(keys, older, younger)),
      ...moved,
      ...doubts
        .filter(({ id }) => id !== older.id)
        .map(({ id }) => update('enterprise', id, { possibleTwinOf: older.id })),
      update('enterprise', younger.id, { removedAt: instantNow(station), possibleTwinOf: null }),
    ]
    return ok({
      changes: changes.filter(({ set }) => Object.keys(set).length > 0),
      value: { ...younger, id: older.id },
    })
  })
}

async function moveAlong(db: FairDeskDatabase, to: string, from: string, removedAt: string) {
  const [booths, positions, people, there] = await Promise.all([
    db.records('booth').where({ enterpriseId: from }).toArray(),
    db.records('position').where({ enterpriseId: from }).toArray(),
    db.records('attendee').where({ enterpriseId: from }).toArray(),
    db.records('position').where({ enterpriseId: to }).toArray(),
  ])
  const known = new Set(there.filter(isThere).map(positionKey))
  return [
    ...booths.filter(isThere).map(({ id }) => update('booth', id, { enterpriseId: to })),
    // A position that the older one has under the same title and workplace is there already.
    ...positions
      .filter(isThere)
      .map((row) =>
        known.has(positionKey(row))
          ? update('position', row.id, { removedAt })
          : update('position', row.id, { enterpriseId: to }),
      ),
    ...people.filter(isThere).map(({ id }) => update('attendee', id, { enterpriseId: to })),
  ]
}

const positionKey = ({ title, city }: RowFor<'position'>): string =>
  `${comparisonKey(title)} ${comparisonKey(city ?? '')}`

const keys = [
  'creditCode',
  'industry',
  'keyField',
  'nature',
  'size',
  'isSpecialised',
  'city',
  'contactName',
  'contactPhone',
] as const

/** Once a merge is taken back, a list that names the younger means the younger. */
export async function forgetName(db: FairDeskDatabase, younger: Enterprise): Promise<void> {
  const names = await readSetting(db, 'mergedNames')
  const { [caseKey(comparisonKey(younger.name))]: _forgotten, ...left } = names[younger.fairId] ?? {}
  await writeSetting(db, 'mergedNames', { ...names, [younger.fairId]: left })
}

/** `merged`: the younger's values under the older's id. */
async function rememberName(db: FairDeskDatabase, merged: Enterprise): Promise<void> {
  const names = await readSetting(db, 'mergedNames')
  const ofFair = { ...names[merged.fairId], [caseKey(comparisonKey(merged.name))]: merged.id }
  await writeSetting(db, 'mergedNames', { ...names, [merged.fairId]: ofFair })
}
