import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { openField, type SealedPart, sealPart } from '#renderer/db/sealer.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { openPair } from './openPair.ts'
import { fillingOf } from './twinPair.ts'

/**
 * Makes one person of a pair: the younger record is marked as merged into the older, and nothing moves (rules M1 to M3
 * of shared/checkin/SPEC.md). What the older lacks it gets from the younger in the same commit. RECORD_NOT_FOUND when
 * the pair is closed already.
 */
export async function mergePeople(station: Station, writer: Writer, doubtId: string): Promise<Result<Committed<null>>> {
  const sealed = await sealMissing(station, doubtId)
  return commit<null>(station, writer, { action: 'attendee.register', kinds: ['attendee'] }, async () => {
    const pair = await readPair(station, doubtId)
    if (pair === null || pair.older.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
    const { older, younger } = pair
    const fits = sealed !== null && sealed.of === sourceOf(pair)
    return ok({
      changes: [
        update('attendee', younger.id, { mergedInto: older.id, possibleTwinOf: null }),
        ...fillOlder(older, younger, fits ? sealed.part : null),
      ],
      value: null,
    })
  })
}

interface PeoplePair {
  readonly older: AttendeeRow
  readonly younger: AttendeeRow
}

async function readPair({ db }: Station, doubtId: string): Promise<PeoplePair | null> {
  const doubt = await db.records('attendee').get(doubtId)
  return doubt === undefined ? null : openPair(db, 'attendee', doubt)
}

const openKeys = [
  'gender',
  'phone',
  'studentNumber',
  'universityId',
  'major',
  'degree',
  'graduationYear',
  'enterpriseId',
  'title',
  'photo',
  'consent',
] as const

function fillOlder(older: AttendeeRow, younger: AttendeeRow, sealed: SealedPart | null) {
  const filling = fillingOf(openKeys, older, younger)
  return Object.keys(filling).length === 0 && sealed === null ? [] : [update('attendee', older.id, filling, sealed)]
}

/** Sealed values are bound to their record: what the older lacks is sealed for it anew, where it agreed to that. */
async function sealMissing(
  station: Station,
  doubtId: string,
): Promise<{ readonly of: string; readonly part: SealedPart } | null> {
  const pair = await readPair(station, doubtId)
  if (pair === null) return null
  const { older, younger } = pair
  if ((older.consent ?? younger.consent)?.sensitive !== true) return null
  const values: Record<string, unknown> = {}
  for (const key of ['identityNumber', 'keyGroups'] as const) {
    const value = younger[key]
    if (older[key] === null && value !== null) values[key] = await openField(station.sealer, younger.id, key, value)
  }
  if (Object.keys(values).length === 0) return null
  return { of: sourceOf(pair), part: await sealPart(station.sealer, older.id, values) }
}

/** What the sealing started from: anything else by the time of the commit, and it is left out. */
const sourceOf = ({ older, younger }: PeoplePair): string =>
  JSON.stringify([older, younger].map((row) => [row.id, row.identityNumber, row.keyGroups, row.consent]))
