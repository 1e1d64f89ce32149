import { create } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { may } from '#shared/access/permissions.ts'
import { standing } from '#shared/checkin/presence.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/** How many staff counted in a hall, or in the whole venue (null). */
export interface Recount {
  readonly hallId: string | null
  readonly fairDay: string
  readonly count: number
}

/** "We counted 812": from now on that is the number, whatever the scans add up to. */
export const saveRecount = (station: Station, writer: Writer, recount: Recount): Promise<Result<Committed<string>>> =>
  commit(station, writer, { action: 'gate.scan', kinds: ['headcount'] }, () => {
    const id = newRecordId(station)
    return ok({ changes: [create('headcount', id, { ...recount, reason: 'recount', undoes: null })], value: id })
  })

/**
 * The doors are closed: nobody is inside, nobody comes in. `count` is how many had not been scanned out by then. A day
 * that this station knows to be over is not ended again; the value is then the fact that ended it.
 */
export const endDay = (
  station: Station,
  writer: Writer,
  { fairDay, count }: Pick<Recount, 'fairDay' | 'count'>,
): Promise<Result<Committed<string>>> =>
  commit(station, writer, { action: 'fair.manage', kinds: ['headcount'] }, async (db) => {
    const ofDay = await db.records('headcount').where('[fairId+fairDay]').equals([writer.fairId, fairDay]).toArray()
    const ended = standing(ofDay, fairDay).find(({ reason }) => reason === 'dayEnd')
    if (ended !== undefined) return ok({ changes: [], value: ended.id })
    const id = newRecordId(station)
    const fact = { hallId: null, fairDay, count, reason: 'dayEnd', undoes: null } as const
    return ok({ changes: [create('headcount', id, fact)], value: id })
  })

/** Takes a headcount back by a fact of its own. RECORD_UNDO_STALE when that was done already. */
export const undoHeadcount = (station: Station, writer: Writer, id: string): Promise<Result<Committed<string>>> =>
  commit(station, writer, { action: 'gate.scan', kinds: ['headcount'] }, async (db) => {
    const fact = await db.records('headcount').get(id)
    if (fact === undefined || fact.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
    const { fairId, fairDay, hallId, count, reason } = fact
    if (reason === 'dayEnd' && !may(writer.role, 'fair.manage')) return fail('ACCESS_ROLE')
    const ofDay = await db.records('headcount').where('[fairId+fairDay]').equals([fairId, fairDay]).toArray()
    if (fact.undoes !== null || ofDay.some(({ undoes }) => undoes === id)) return fail('RECORD_UNDO_STALE')
    const undoId = newRecordId(station)
    return ok({ changes: [create('headcount', undoId, { fairDay, hallId, count, reason, undoes: id })], value: undoId })
  })
