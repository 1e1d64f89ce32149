import { revisionOf, type StoredRow } from '#renderer/db/applyChange.ts'
import { type Change, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { writingAction } from '#shared/access/recordAccess.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { FieldConflict } from './readConflicts.ts'

/**
 * Ends a conflict for every station: the standing value is written once more in knowledge of the lost one, which is what
 * ends it (rules F2, F4), and the lost one on top where somebody prefers it. ACCESS_ROLE; RECORD_NOT_FOUND when the
 * record is gone; CONFLICT_CHANGED when another value stands there than the one that was shown: writing that one again
 * would undo a correction nobody has looked at.
 */
export async function settleConflict(
  station: Station,
  writer: Writer,
  conflict: FieldConflict,
  choice: 'kept' | 'lost',
): Promise<Result<Committed<null>>> {
  const { kind, recordId, field, key, lostOpId } = conflict
  const values = choice === 'kept' ? [conflict.kept] : [conflict.kept, conflict.lost]
  const changes = await Promise.all(
    values.map(async ({ value }, index): Promise<Change> => {
      const builtOn = index === 0 ? { builtOn: { [field]: lostOpId } } : {}
      return conflict.isSensitive
        ? { ...update(kind, recordId, {}, await sealPart(station.sealer, recordId, { [field]: value })), ...builtOn }
        : { ...bare(kind, recordId), set: { [field]: value }, ...builtOn }
    }),
  )
  return commit<null>(
    station,
    writer,
    {
      action: writingAction[kind],
      kinds: [kind],
      besides: { tables: ['syncConflict'], write: (db) => db.syncConflict.delete(key) },
    },
    async (db) => {
      const row = await db.table<StoredRow, string>(kind).get(recordId)
      if (row === undefined) return fail('RECORD_NOT_FOUND')
      return revisionOf(row, field) === conflict.keptOpId ? ok({ changes, value: null }) : fail('CONFLICT_CHANGED')
    },
  )
}

/** Which field it is, is known only when it happens. */
const bare = (kind: Change['kind'], id: string): Change => ({ kind, id, mode: 'update', set: {}, sealed: null })
