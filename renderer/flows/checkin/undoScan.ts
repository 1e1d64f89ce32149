import { attempt } from '#renderer/db/attempt.ts'
import { commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { claimedSerial } from '#shared/checkin/claimBySerial.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { findHolder, findPerson, type KnownHolder, nobody } from '../badge/findHolder.ts'
import { type CountChange, changeBetween, isPassage, noChange } from './countChange.ts'
import type { GatePost } from './gatePost.ts'
import { readFacts, type ScanSubject, takeBackOf } from './saveScan.ts'

export interface TakenBack {
  /** The fact that takes the scan back. */
  readonly factId: string
  readonly createdAt: string
  readonly change: CountChange
}

/** Takes a scan back by a fact of its own. RECORD_UNDO_STALE when that was done already. */
export async function undoScan(
  station: Station,
  writer: Writer,
  post: GatePost,
  scanId: string,
): Promise<Result<TakenBack>> {
  const read = await attempt(() => readSubject(station, writer, scanId))
  if (!read.ok) return read
  const done = await commit(station, writer, { action: 'gate.scan', kinds: ['scan'] }, async (db) => {
    const scan = await db.records('scan').get(scanId)
    if (scan === undefined) return fail('RECORD_NOT_FOUND')
    const facts = await readFacts(db, read.value)
    if (scan.undoes !== null || facts.some((fact) => fact.undoes === scanId)) return fail('RECORD_UNDO_STALE')
    const createdAt = instantNow(station)
    const taken = takeBackOf(station, post, scan, createdAt)
    const gate = isPassage(scan.verdict) && scan.gateId === post.gate.id ? -1 : 0
    const isCounted = scan.fairDay === post.fairDay
    const change = isCounted ? { ...changeBetween(post, facts, [...facts, taken.fact]), gate } : noChange
    return ok({ changes: [taken.change], value: { factId: taken.id, createdAt, change } })
  })
  return done.ok ? ok(done.value.value) : done
}

/** Whose scan it is, read before the transaction, which touches nothing but scans (saveScan). */
async function readSubject({ db }: Station, writer: Writer, scanId: string): Promise<Result<ScanSubject>> {
  const scan = await db.records('scan').get(scanId)
  if (scan === undefined || scan.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
  const { attendeeId, serial } = scan
  const { attendeeIds, serials } = await holderOf(db, writer.fairId, scan)
  if (attendeeId === null) return ok({ attendeeId, serial, attendeeIds, serials })
  // A person who is not here yet has the scans of this id at least.
  return ok({ attendeeId, serial, serials, attendeeIds: attendeeIds.length === 0 ? [attendeeId] : attendeeIds })
}

/** Also of a scan that was made before its badge came here (M4). */
function holderOf(db: Station['db'], fairId: string, scan: RowFor<'scan'>): Promise<KnownHolder> | KnownHolder {
  if (scan.attendeeId !== null) return findPerson(db, scan.attendeeId)
  const serial = claimedSerial(scan)
  return serial === null ? nobody : findHolder(db, fairId, serial)
}
