import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { nobody } from '../badge/findHolder.ts'
import type { GatePost } from './gatePost.ts'
import { judgeScan } from './judgeScan.ts'
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
    const { attendee, attendeeIds, serials } = holder ?? nobody
    const subject = { serial, attendeeId: attendee?.id ?? null, attendeeIds, serials }
    const judge = (presence: Presence): VerdictCode => judgeScan(post, reading, holder ?? nobody, presence)
    const extras = { reason: read.reason, instead: null, action: 'gate.scan' } as const
    const saved = await saveScan(station, writer, post, subject, judge, extras)
    return saved.ok ? ok(describeScan(post, text, read, saved.value)) : saved
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

function describeScan(
  post: GatePost,
  text: string,
  { reading, holder, note }: ScanRead,
  saved: SavedScan,
): ScanOutcome {
  const claims = reading.type === 'badge' && reading.signature !== 'forged' ? reading : null
  return {
    scanId: saved.scanId,
    createdAt: saved.createdAt,
    verdict: saved.verdict,
    direction: post.direction,
    text,
    name: holder?.attendee?.name ?? claims?.displayName ?? '',
    kind: holder?.attendee?.kind ?? claims?.kind ?? null,
    organisation: holder?.organisation ?? '',
    attendeeId: holder?.attendee?.id ?? null,
    photo: holder?.attendee?.photo ?? null,
    since: saved.presence.since,
    sinceGateId: saved.presence.gateId,
    change: saved.change,
    replacedBy: saved.verdict === 'retired' ? (holder?.replacedBy ?? null) : null,
    note,
  }
}
