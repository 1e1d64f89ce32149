import type { Intention } from '#shared/records/intention.ts'
import type { RowFor } from '#shared/records/registry.ts'
import type { PartyNames } from './partyNames.ts'

/** An intention with the names of its parties. */
export interface IntentionEntry {
  readonly intention: Intention
  readonly enterpriseName: string
  /** The student's or the university's. */
  readonly otherName: string
  /** The student's university; '' for a university. */
  readonly otherDetail: string
  /** '' without a position. */
  readonly positionTitle: string
  /** When it was last touched, milliseconds since 1970. */
  readonly changedAtMs: number
  /** Lower-case text that a filter looks into. */
  readonly searchText: string
}

export async function describeIntentions(
  names: PartyNames,
  rows: readonly RowFor<'intention'>[],
): Promise<readonly IntentionEntry[]> {
  await names.learn(
    'enterprise',
    rows.map((row) => row.enterpriseId),
  )
  await names.learn(
    'position',
    rows.map((row) => row.positionId),
  )
  await names.learn(
    'attendee',
    rows.map((row) => row.attendeeId),
  )
  const universities = rows.map((row) => row.universityId ?? names.universityOf(row.attendeeId))
  await names.learn('university', universities)
  return rows.map((intention) => describe(names, intention))
}

function describe(names: PartyNames, intention: RowFor<'intention'>): IntentionEntry {
  const named = {
    enterpriseName: names.nameOf(intention.enterpriseId),
    otherName: names.nameOf(intention.attendeeId ?? intention.universityId),
    otherDetail: names.nameOf(names.universityOf(intention.attendeeId)),
    positionTitle: names.nameOf(intention.positionId),
  }
  const searchText = [...Object.values(named), intention.note ?? ''].join('\n').toLowerCase()
  return { intention, ...named, changedAtMs: lastTouchedMs(intention), searchText }
}

/** Ops are named by UUIDv7 (RFC 9562), which begin with 48 bits of milliseconds. Untouched since: when it was made. */
function lastTouchedMs({ createdAt, revisions }: RowFor<'intention'>): number {
  const changes = Object.values(revisions.changed).map((opId) =>
    Number.parseInt(opId.slice(0, 8) + opId.slice(9, 13), 16),
  )
  return Math.max(Date.parse(createdAt), ...changes)
}
