import { type Change, create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { instantNow, newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import { presenceOf } from '#shared/checkin/presence.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { type CountChange, changeBetween, isPassage } from './countChange.ts'
import type { GatePost } from './gatePost.ts'

/** Whose scans to look at: a person, a badge that isn't synced yet, or nobody. */
export interface ScanSubject {
  readonly attendeeId: string | null
  readonly attendeeIds: readonly string[]
  readonly serial: string | null
  /** Of all their badges (M4). */
  readonly serials: readonly string[]
}

export interface SavedScan {
  readonly scanId: string
  readonly createdAt: string
  readonly verdict: VerdictCode
  readonly presence: Presence
  readonly change: CountChange
}

interface ScanExtras {
  readonly reason: string | null
  /** The scan that this one replaces. */
  readonly instead: RowFor<'scan'> | null
  readonly action: 'gate.scan' | 'gate.overrule'
}

const plainScan: ScanExtras = { reason: null, instead: null, action: 'gate.scan' }

/**
 * Decides and writes one scan and its op in a transaction that touches nothing but scans: the holder was read before,
 * so the gate never waits for an import or a search that is reading people.
 */
export async function saveScan(
  station: Station,
  writer: Writer,
  post: GatePost,
  subject: ScanSubject,
  judge: (presence: Presence) => VerdictCode,
  more: ScanExtras = plainScan,
): Promise<Result<SavedScan>> {
  const saved = await commit(station, writer, { action: more.action, kinds: ['scan'] }, async (db) => {
    const facts = await readFacts(db, subject)
    const createdAt = instantNow(station)
    const taken = more.instead === null ? null : takeBackOf(station, post, more.instead, createdAt)
    const earlier = taken === null ? facts : [...facts, taken.fact]
    const before = presenceOf(earlier, post.fairDay)
    const scanId = newRecordId(station)
    const verdict = judge(before)
    const fact = factOf(post, subject, verdict, createdAt, more.reason)
    const change = changeBetween(post, facts, [...earlier, { ...fact, id: scanId }])
    const changes: readonly Change[] = [...(taken === null ? [] : [taken.change]), create('scan', scanId, fact)]
    return ok({
      changes,
      value: { scanId, createdAt, verdict, presence: before, change: { ...change, gate: isPassage(verdict) ? 1 : 0 } },
    })
  })
  return saved.ok ? ok(saved.value.value) : saved
}

/** All scans of a person, by id and by the serial of a badge that came before its record. */
export async function readFacts(db: FairDeskDatabase, subject: ScanSubject): Promise<readonly RowFor<'scan'>[]> {
  const scans = db.records('scan')
  const serials = [...new Set([...subject.serials, ...(subject.serial === null ? [] : [subject.serial])])]
  const [byPerson, bySerial] = await Promise.all([
    subject.attendeeIds.length === 0 ? [] : scans.where('attendeeId').anyOf(subject.attendeeIds).toArray(),
    serials.length === 0 ? [] : scans.where('serial').anyOf(serials).toArray(),
  ])
  return [...new Map([...byPerson, ...bySerial].map((row) => [row.id, row])).values()]
}

/** The fact that takes a scan back, counted for the day of that scan. */
export function takeBackOf(station: Station, post: GatePost, scan: RowFor<'scan'>, createdAt: string) {
  const id = newRecordId(station)
  const fact = {
    gateId: post.gate.id,
    serial: scan.serial,
    attendeeId: scan.attendeeId,
    verdict: 'undone',
    direction: scan.direction,
    fairDay: scan.fairDay,
    undoes: scan.id,
    reason: null,
    createdAt,
  } as const
  return { id, fact: { ...fact, id }, change: create('scan', id, fact) }
}

const factOf = (
  post: GatePost,
  subject: ScanSubject,
  verdict: VerdictCode,
  createdAt: string,
  reason: string | null,
) => ({
  gateId: post.gate.id,
  serial: subject.serial,
  attendeeId: subject.attendeeId,
  verdict,
  direction: post.direction,
  fairDay: post.fairDay,
  undoes: null,
  reason,
  createdAt,
})
