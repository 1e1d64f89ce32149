import type { Station } from '../station.ts'
import type { SyncPackRow, SyncRecordRow } from '../syncTables.ts'

/** Few enough that one edit of a packed record reads and writes little. */
const rowsPerPack = 50

/**
 * What a first loading brings: nobody has edited it, and it comes in the order of the record ids. So many records to a row
 * cost the storage a fraction of a row each. A record's state lies in a pack or in a row of its own, never in both.
 */
export interface PackedStates {
  /** In ascending order of record ids, all greater than those of earlier calls. */
  save(rows: readonly SyncRecordRow[]): Promise<void>
  find(recordIds: readonly string[]): Promise<readonly SyncRecordRow[]>
  /** They get rows of their own, or none any more. */
  remove(recordIds: readonly string[]): Promise<void>
  /** Everything that is packed, out of its packs. */
  takeAll(): Promise<readonly SyncRecordRow[]>
}

export function packedStates({ db }: Pick<Station, 'db'>, fairId: string): PackedStates {
  const packs = (from: string) =>
    db.syncPack.where('[fairId+last]').between([fairId, from], [fairId, afterEveryId], true, true)

  /** The packs in which these records would lie, with the records' ids. */
  const holding = async (recordIds: readonly string[]): Promise<readonly [SyncPackRow, ReadonlySet<string>][]> => {
    const found: [SyncPackRow, Set<string>][] = []
    let until = ''
    for (const id of recordIds.toSorted()) {
      if (id <= until) found.at(-1)?.[1].add(id)
      else {
        const pack = await packs(id).first()
        if (pack === undefined) break
        found.push([pack, new Set([id])])
        until = pack.last
      }
    }
    return found
  }
  return {
    save: async (rows) => {
      const all: SyncPackRow[] = []
      for (let at = 0; at < rows.length; at += rowsPerPack) {
        const some = rows.slice(at, at + rowsPerPack)
        all.push({ fairId, last: some.at(-1)?.recordId ?? '', rows: some })
      }
      await db.syncPack.bulkPut(all)
    },
    find: async (recordIds) =>
      (await holding(recordIds)).flatMap(([pack, ids]) => pack.rows.filter(({ recordId }) => ids.has(recordId))),
    remove: async (recordIds) => {
      const changed: SyncPackRow[] = []
      for (const [pack, ids] of await holding(recordIds)) {
        const rows = pack.rows.filter(({ recordId }) => !ids.has(recordId))
        if (rows.length < pack.rows.length) changed.push({ ...pack, rows })
      }
      await db.syncPack.bulkPut(changed)
    },
    takeAll: async () => {
      const all = await packs('').toArray()
      await packs('').delete()
      return all.flatMap(({ rows }) => rows)
    },
  }
}

/** Ids are hexadecimal digits and dashes. */
const afterEveryId = '~'
