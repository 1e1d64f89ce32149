import { attempt } from '#renderer/db/attempt.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { newRecordId, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { isThere } from '../record/isThere.ts'
import { readOwners } from '../record/readOwners.ts'
import type { SigningStation } from './badgeStation.ts'
import { openSigningKey } from './openSigningKey.ts'
import { isInForce } from './retireBadge.ts'
import { newBadge, signBadges } from './signBadge.ts'

interface IssueOptions {
  /** People looked at so far. */
  readonly onProgress: (done: number) => void
  /** What was issued until it aborts stays issued; the outcome is CANCELLED. */
  readonly signal: AbortSignal
}

/**
 * So few that the hashing of one commit is over before anybody sees the window wait, and so many that the disk and every
 * screen that follows the badges are not busy with nothing but commits. From 50 rows on Dexie tells of a whole table
 * instead of each key.
 */
const BLOCK = 50

/**
 * Issues a badge to everybody of these who has none in force; nothing is printed. Each block is a commit of its own: a
 * job of 5,000 that is stopped halfway goes on where it was. The value is how many were issued.
 */
export async function issueMissing(
  workplace: SigningStation,
  writer: Writer,
  attendeeIds: readonly string[],
  { onProgress, signal }: IssueOptions,
): Promise<Result<number>> {
  const keyId = await openSigningKey(workplace, writer)
  if (!keyId.ok) return keyId
  let issued = 0
  for (let from = 0; from < attendeeIds.length; from += BLOCK) {
    if (signal.aborted) return fail('CANCELLED')
    const made = await issueBlock(workplace, writer, keyId.value, attendeeIds.slice(from, from + BLOCK))
    if (!made.ok) return made
    issued += made.value
    onProgress(Math.min(from + BLOCK, attendeeIds.length))
  }
  return ok(issued)
}

async function issueBlock(
  workplace: SigningStation,
  writer: Writer,
  keyId: string,
  ids: readonly string[],
): Promise<Result<number>> {
  const { station } = workplace
  const people = await attempt(async () => ok(await readWithout(station.db, ids)))
  if (!people.ok) return people
  if (people.value.length === 0) return ok(0)
  const signed = await signBadges(workplace, writer, keyId, people.value)
  if (!signed.ok) return signed
  const committed = await commit<number>(
    station,
    writer,
    { action: 'badge.issue', kinds: ['attendee', 'badge'] },
    async (db) => {
      // Somebody may have got a badge at the desk meanwhile.
      const still = new Set((await readWithout(db, ids)).map(({ id }) => id))
      const changes = people.value.flatMap(({ id }, index) => {
        const badge = signed.value[index]
        return badge === undefined || !still.has(id) ? [] : [create('badge', newRecordId(station), newBadge(id, badge))]
      })
      return ok({ changes, value: changes.length })
    },
  )
  return committed.ok ? ok(committed.value.value) : committed
}

/** Those of these people who are there and have no badge in force, also none from before a merge. */
async function readWithout(db: FairDeskDatabase, ids: readonly string[]): Promise<readonly AttendeeRow[]> {
  const [people, owners] = await Promise.all([db.records('attendee').bulkGet([...ids]), readOwners(db, ids)])
  const badges = await db
    .records('badge')
    .where('attendeeId')
    .anyOf([...owners.keys()])
    .toArray()
  const holders = new Set(badges.filter(isInForce).map(({ attendeeId }) => owners.get(attendeeId)))
  return people.flatMap((row) =>
    row === undefined || !isThere(row) || row.mergedInto !== null || holders.has(row.id) ? [] : [row],
  )
}
