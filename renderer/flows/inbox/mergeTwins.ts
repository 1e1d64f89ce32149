import type { UndoStep } from '#renderer/db/applyChange.ts'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { forgetName, mergeEnterprises } from './mergeEnterprises.ts'
import { mergePeople } from './mergePeople.ts'
import type { TwinPair } from './readTwins.ts'

/** What takes a decision about a pair back. */
export interface TwinDecision {
  readonly record: TwinPair['record']
  readonly undo: readonly UndoStep[]
}

type Doubt = Pick<TwinPair, 'id' | 'record'>

/** The two are one; see mergePeople and mergeEnterprises for what that means and when it is refused. */
export async function mergeTwins(
  station: Station,
  writer: Writer,
  { id, record }: Doubt,
): Promise<Result<TwinDecision>> {
  const merged =
    record === 'attendee' ? await mergePeople(station, writer, id) : await mergeEnterprises(station, writer, id)
  return merged.ok ? ok({ record, undo: merged.value.undo }) : merged
}

/** The two are two; nobody asks again. RECORD_NOT_FOUND when the pair is closed already. */
export async function keepBothTwins(
  station: Station,
  writer: Writer,
  { id, record }: Doubt,
): Promise<Result<TwinDecision>> {
  const kept = await commit<null>(station, writer, { action: actions[record], kinds: [record] }, async (db) => {
    const row = await db.records(record).get(id)
    if (row === undefined || row.fairId !== writer.fairId || row.possibleTwinOf === null)
      return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update(record, id, { possibleTwinOf: null })], value: null })
  })
  return kept.ok ? ok({ record, undo: kept.value.undo }) : kept
}

/** RECORD_UNDO_STALE when one of the records was changed since. */
export async function undoTwinDecision(
  station: Station,
  writer: Writer,
  { record, undo: steps }: TwinDecision,
): Promise<Result<null>> {
  const removed = steps.find(({ kind, fields }) => kind === 'enterprise' && fields.includes('removedAt'))
  const undone = await undo(station, writer, actions[record], steps, undefined, {
    tables: ['setting'],
    write: async (db) => {
      const younger = removed === undefined ? undefined : await db.records('enterprise').get(removed.id)
      if (younger !== undefined) await forgetName(db, younger)
    },
  })
  return undone.ok ? ok(null) : undone
}

const actions = { attendee: 'attendee.register', enterprise: 'enterprise.edit' } as const
