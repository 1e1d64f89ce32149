import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { toneOf } from '#shared/checkin/verdictTones.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { findPerson } from '../badge/findHolder.ts'
import type { GatePost } from './gatePost.ts'
import { judgeScan } from './judgeScan.ts'
import { saveScan } from './saveScan.ts'
import type { ScanOutcome } from './scanOutcome.ts'

export interface NamedPerson {
  readonly attendeeId: string
  /** Written into the fact, for the reconciliation. */
  readonly reason: string
  /** Staff let the person in against the verdict of this scan: one commit takes it back and admits. */
  readonly insteadOfScanId: string | null
}

/**
 * Lets somebody pass without a code: the badge was forgotten, or staff know better than the verdict. Without a scan to
 * replace, the gate's rules still decide (G16). RECORD_NOT_FOUND when the person isn't known here, ACCESS_ROLE when this
 * station's role may not overrule that verdict.
 */
export async function recordByName(
  station: Station,
  writer: Writer,
  post: GatePost,
  named: NamedPerson,
): Promise<Result<ScanOutcome>> {
  try {
    const { db } = station
    const isOverride = named.insteadOfScanId !== null
    const [holder, replaced] = await Promise.all([
      findPerson(db, named.attendeeId),
      named.insteadOfScanId === null ? undefined : db.records('scan').get(named.insteadOfScanId),
    ])
    const { attendee } = holder
    if (attendee === null || attendee.fairId !== writer.fairId || (isOverride && replaced === undefined))
      return fail('RECORD_NOT_FOUND')
    const judge = (presence: Presence): VerdictCode =>
      isOverride ? (presence.hasEntered ? 'reEntry' : 'admitted') : judgeScan(post, { type: 'name' }, holder, presence)
    const entry: GatePost = isOverride ? { ...post, direction: 'in' } : post
    const { attendeeIds, serials } = holder
    const subject = { serial: null, attendeeId: attendee.id, attendeeIds, serials }
    const saved = await saveScan(station, writer, entry, subject, judge, {
      reason: named.reason,
      instead: replaced ?? null,
      // A gate that asks is answered by whoever stands there; a no takes another role.
      action: replaced !== undefined && toneOf(replaced.verdict) === 'stop' ? 'gate.overrule' : 'gate.scan',
    })
    if (!saved.ok) return saved
    const { scanId, createdAt, verdict, presence, change } = saved.value
    return ok({
      scanId,
      createdAt,
      verdict,
      direction: entry.direction,
      text: '',
      name: attendee.name,
      kind: attendee.kind,
      organisation: holder.organisation,
      attendeeId: attendee.id,
      photo: attendee.photo ?? null,
      since: presence.since,
      sinceGateId: presence.gateId,
      change,
      replacedBy: null,
      note: isOverride ? 'override' : 'byName',
    })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}
