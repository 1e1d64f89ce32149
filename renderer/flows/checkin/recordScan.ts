import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { decide, type Holder } from '#shared/checkin/decide.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { GatePost } from './gatePost.ts'
import { readScan, type ScanRead, type ScanReaders } from './readScan.ts'
import { type SavedScan, saveScan } from './saveScan.ts'
import type { ScanOutcome } from './scanOutcome.ts'

/**
 * One scanned text becomes one saved fact and the verdict to show. Foreign and forged codes are recorded too.
 * Whose it is has been read before the transaction.
 */
export async function recordScan(
  station: Station,
  writer: Writer,
  readers: ScanReaders,
  post: GatePost,
  text: string,
): Promise<Result<ScanOutcome>> {
  try {
    const read = await readScan(station, writer, readers, text)
    const { reading, holder, serial } = read
    const subject = { serial, attendeeId: holder?.attendee?.id ?? null, attendeeIds: holder?.attendeeIds ?? [] }
    const known: Holder = { badge: holder?.badge ?? null, attendee: holder?.attendee ?? null }
    const judge = (presence: Presence): VerdictCode =>
      decide({
        reading,
        holder: known,
        presence,
        gate: post.gate,
        direction: post.direction,
        fair: post.fair,
        fairDay: post.fairDay,
      })
    const saved = await saveScan(station, writer, post, subject, judge, { reason: read.reason, instead: null })
    return saved.ok ? ok(describeScan(post, read, saved.value)) : saved
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

function describeScan(post: GatePost, { reading, holder, note }: ScanRead, saved: SavedScan): ScanOutcome {
  const claims = reading.type === 'badge' && reading.signature !== 'forged' ? reading : null
  return {
    scanId: saved.scanId,
    createdAt: saved.createdAt,
    verdict: saved.verdict,
    direction: post.direction,
    name: holder?.attendee?.name ?? claims?.displayName ?? '',
    kind: holder?.attendee?.kind ?? claims?.kind ?? null,
    organisation: holder?.organisation ?? '',
    attendeeId: holder?.attendee?.id ?? null,
    since: saved.presence.since,
    sinceGateId: saved.presence.gateId,
    change: saved.change,
    note,
  }
}
