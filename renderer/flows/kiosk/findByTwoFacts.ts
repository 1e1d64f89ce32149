import { attempt } from '#renderer/db/attempt.ts'
import { findByValue } from '#renderer/db/findByValue.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { kioskWait, recentTries } from '#shared/access/kioskThrottle.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import { phoneTail } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import { pureSha256 } from '#shared/ops/hashOp.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { findPerson } from '../badge/findHolder.ts'
import { isThere } from '../record/isThere.ts'
import { searchRecords } from '../search/searchRecords.ts'

export interface TwoFacts {
  /** The whole name or the student number. */
  readonly who: string
  /** The last four digits of the phone. */
  readonly tail: string
}

/**
 * The one person of the fair whom both facts fit exactly. One answer for everything else (KIOSK_NOT_FOUND), so that
 * nobody learns who is registered; KIOSK_WAIT after too many tries. A try is counted before it is looked at.
 */
export function findByTwoFacts(station: Station, fairId: string, facts: TwoFacts): Promise<Result<string>> {
  return attempt(async () => {
    const who = keyOf(facts.who)
    const counted = await countTry(station, who)
    if (!counted.ok) return counted
    const found = await findPeople(station, fairId, facts)
    const [id] = found
    if (id === undefined || found.length > 1) return fail('KIOSK_NOT_FOUND')
    await forgetTry(station, counted.value)
    return ok(id)
  })
}

async function findPeople(station: Station, fairId: string, { who, tail }: TwoFacts): Promise<readonly string[]> {
  if (!/^\d{4}$/.test(tail) || who.trim() === '') return []
  const number = parseStudentNumber(who)
  const [byName, byNumber] = await Promise.all([
    searchRecords(station, fairId, `${who} ${tail}`, { kinds: ['attendee'], limit: 50 }),
    number.ok ? findByValue(station.db, { kind: 'attendee', field: 'studentNumber', fairId }, number.value) : [],
  ])
  const ids = [...new Set([...byName.map((hit) => hit.id), ...byNumber.map((row) => row.id)])]
  const people = await Promise.all(ids.map(async (id) => (await findPerson(station.db, id)).attendee))
  const fitting = people.filter(
    (person): person is AttendeeRow => person !== null && isThere(person) && fits(person, who, tail),
  )
  return [...new Set(fitting.map((person) => person.id))]
}

function fits(person: AttendeeRow, who: string, tail: string): boolean {
  const isPhone = person.phone !== null && phoneTail(person.phone) === tail
  const number = parseStudentNumber(who)
  const isNumber = number.ok && person.studentNumber === number.value
  return isPhone && (isNumber || comparisonKey(person.name) === comparisonKey(who))
}

const keyOf = (who: string): string => pureSha256(comparisonKey(who)).slice(0, 12)

/** The instant under which the try is counted. */
async function countTry({ db, nowMs }: Station, who: string): Promise<Result<number>> {
  return db.transaction('rw', db.setting, async () => {
    const now = nowMs()
    const tries = await readSetting(db, 'kioskTries')
    const wait = kioskWait(tries, who, now)
    if (wait > 0) return fail('KIOSK_WAIT', { seconds: Math.ceil(wait / 1000) })
    await writeSetting(db, 'kioskTries', [...recentTries(tries, now), { at: now, who }])
    return ok(now)
  })
}

/** A right one doesn't count; the wrong ones before it still do, or one's own number would buy guesses. */
async function forgetTry({ db }: Station, at: number): Promise<void> {
  await db.transaction('rw', db.setting, async () => {
    const tries = await readSetting(db, 'kioskTries')
    await writeSetting(
      db,
      'kioskTries',
      tries.filter((one) => one.at !== at),
    )
  })
}
