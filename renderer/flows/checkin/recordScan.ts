import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { Reading } from '#shared/checkin/reading.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { type KnownHolder, nobody } from '../badge/findHolder.ts'
import { type BadgeReader, serialOf } from '../badge/readBadge.ts'
import type { GatePost } from './gatePost.ts'
import type { HolderAhead } from './holderAhead.ts'
import { judgeScan } from './judgeScan.ts'
import { type SavedScan, saveScan } from './saveScan.ts'
import type { ScanOutcome } from './scanOutcome.ts'

export interface ScanReaders {
  readonly badge: BadgeReader
  readonly holder: Pick<HolderAhead, 'read'>
}

/**
 * One scanned text becomes one saved fact and the verdict to show. Foreign and forged codes are recorded too.
 * The signature is checked while the holder is being read, both before the transaction.
 */
export async function recordScan(
  station: Station,
  writer: Writer,
  readers: ScanReaders,
  post: GatePost,
  text: string,
): Promise<Result<ScanOutcome>> {
  try {
    const serial = serialOf(text)
    const [reading, found] = await Promise.all([
      readers.badge.read(text),
      serial === null ? null : readers.holder.read(serial),
    ])
    // What a code claims says nothing about anyone until its signature holds.
    const holder = reading.type === 'badge' && reading.signature === 'valid' ? found : null
    const subject = { serial, attendeeId: holder?.attendee?.id ?? null, attendeeIds: holder?.attendeeIds ?? [] }
    const known = holder ?? nobody
    const saved = await saveScan(station, writer, post, subject, (presence) =>
      judgeScan(post, reading, known, presence),
    )
    return saved.ok ? ok(describeScan(post, { text, reading, holder }, saved.value)) : saved
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

interface WhatWasRead {
  readonly text: string
  readonly reading: Reading
  readonly holder: KnownHolder | null
}

function describeScan(post: GatePost, { text, reading, holder }: WhatWasRead, saved: SavedScan): ScanOutcome {
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
    since: saved.presence.since,
    sinceGateId: saved.presence.gateId,
    change: saved.change,
    replacedBy: saved.verdict === 'retired' ? (holder?.replacedBy ?? null) : null,
    note:
      reading.type !== 'foreign' || reading.reason === 'notOurs'
        ? null
        : reading.reason === 'newer'
          ? 'newerCode'
          : 'damagedCode',
  }
}
