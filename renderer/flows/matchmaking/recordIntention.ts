import { type Change, create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { intentionId, isStudentPairing, type Pairing } from '#shared/matchmaking/intentionId.ts'
import type { Intention } from '#shared/records/intention.ts'

const kinds = ['intention', 'enterprise', 'attendee', 'university', 'position'] as const

export type Stage = NonNullable<Intention['stage']>

export interface IntentionDraft {
  readonly pairing: Pairing
  /**
   * Null when nobody chose one: the stage on record stays, a new intention begins as `interested`. Ignored between a
   * university and an enterprise: those have a cooperation kind instead.
   */
  readonly stage: Stage | null
  readonly note: string
}

/** `updated`: the pair was on record; stage and note are new. `revived`: it had been taken back before. */
export type Recorded = 'created' | 'updated' | 'revived' | 'unchanged'

/**
 * Records who wants to work with whom. Recording a pair again is no error: it brings stage and note up to date; an
 * empty note leaves the one on record. Errors: RECORD_NOT_FOUND when a party or the position is gone, and a commit's.
 */
export function recordIntention(
  station: Station,
  writer: Writer,
  draft: IntentionDraft,
): Promise<Result<Committed<{ readonly id: string; readonly outcome: Recorded }>>> {
  const { pairing } = draft
  const id = intentionId(pairing)
  const note = draft.note.trim() === '' ? null : draft.note.trim()
  return commit(station, writer, { action: 'intention.record', kinds }, async (db) => {
    if (pairing.fairId !== writer.fairId || !(await areAllPresent(db, pairing))) return fail('RECORD_NOT_FOUND')
    const before = await db.records('intention').get(id)
    const onRecord = before === undefined || before.removedAt !== null ? null : before.stage
    const stage = isStudentPairing(pairing) ? (draft.stage ?? onRecord ?? 'interested') : null
    const { changes, outcome } = before === undefined ? creation(id, pairing, stage, note) : change(before, stage, note)
    return ok({ changes, value: { id, outcome } })
  })
}

interface Planned {
  readonly changes: readonly Change[]
  readonly outcome: Recorded
}

function creation(id: string, pairing: Pairing, stage: Stage | null, note: string | null): Planned {
  const { enterpriseId } = pairing
  const about = isStudentPairing(pairing)
    ? { attendeeId: pairing.attendeeId, positionId: pairing.positionId, universityId: null, cooperationKind: null }
    : {
        attendeeId: null,
        positionId: null,
        universityId: pairing.universityId,
        cooperationKind: pairing.cooperationKind,
      }
  return { changes: [create('intention', id, { enterpriseId, ...about, stage, note })], outcome: 'created' }
}

function change(before: Intention, stage: Stage | null, note: string | null): Planned {
  if (before.removedAt !== null) {
    // As new: what had been noted before it was taken back was taken back with it.
    return { changes: [update('intention', before.id, { removedAt: null, stage, note })], outcome: 'revived' }
  }
  const set = {
    ...(stage === before.stage ? {} : { stage }),
    ...(note === null || note === before.note ? {} : { note }),
  }
  if (Object.keys(set).length === 0) return { changes: [], outcome: 'unchanged' }
  return { changes: [update('intention', before.id, set)], outcome: 'updated' }
}

async function areAllPresent(db: FairDeskDatabase, pairing: Pairing): Promise<boolean> {
  const isStudent = isStudentPairing(pairing)
  const [enterprise, other, position] = await Promise.all([
    db.records('enterprise').get(pairing.enterpriseId),
    isStudent ? db.records('attendee').get(pairing.attendeeId) : db.records('university').get(pairing.universityId),
    isStudent && pairing.positionId !== null ? db.records('position').get(pairing.positionId) : null,
  ])
  const isHere = (row: { readonly removedAt: string | null } | undefined): boolean =>
    row !== undefined && row.removedAt === null
  const isPositionOk = position === null || (isHere(position) && position?.enterpriseId === pairing.enterpriseId)
  return isHere(enterprise) && isHere(other) && isPositionOk
}
