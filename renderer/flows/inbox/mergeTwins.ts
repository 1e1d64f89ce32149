import type { UndoStep } from '#renderer/db/applyChange.ts'
import { update } from '#renderer/db/change.ts'
import { type Besides, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { forgetName, mergeEnterprises } from './mergeEnterprises.ts'
import { mergePeople } from './mergePeople.ts'
import type { TwinPair } from './readTwins.ts'

/** What takes a decision about a pair back. */
export interface TwinDecision {
  readonly undo: readonly UndoStep[]
  /** What taking it back writes besides. */
  readonly besides: Besides<null> | undefined
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
  if (!merged.ok) return merged
  const { undo } = merged.value
  return ok({ undo, besides: forgetting(undo) })
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
  return kept.ok ? ok({ undo: kept.value.undo, besides: undefined }) : kept
}

/** Once the merge of an enterprise is taken back, a list that names the younger means the younger again. */
function forgetting(steps: readonly UndoStep[]): Besides<null> | undefined {
  const removed = steps.find(({ kind, fields }) => kind === 'enterprise' && fields.includes('removedAt'))
  if (removed === undefined) return undefined
  return {
    tables: ['setting'],
    write: async (db) => {
      const younger = await db.records('enterprise').get(removed.id)
      if (younger !== undefined) await forgetName(db, younger)
    },
  }
}

const actions = { attendee: 'attendee.register', enterprise: 'enterprise.edit' } as const
