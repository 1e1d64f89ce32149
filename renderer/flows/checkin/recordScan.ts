import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { decide, type Holder } from '#shared/checkin/decide.ts'
import type { Presence } from '#shared/checkin/presence.ts'
import type { Reading } from '#shared/checkin/reading.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { type AliasFinding, findByAlias } from '../alias/findByAlias.ts'
import type { KnownHolder } from '../badge/findHolder.ts'
import { type BadgeReader, serialOf } from '../badge/readBadge.ts'
import type { GatePost } from './gatePost.ts'
import type { HolderAhead } from './holderAhead.ts'
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
    const [scanned, found] = await Promise.all([
      readers.badge.read(text),
      serial === null ? null : readers.holder.read(serial),
    ])
    const alias = await readAlias(station, writer, scanned, text)
    const reading: Reading = alias?.type === 'person' ? { type: 'alias' } : scanned
    // What a code claims says nothing about anyone until its signature holds.
    const byBadge = reading.type === 'badge' && reading.signature === 'valid' ? found : null
    const holder = alias?.type === 'person' ? alias.holder : byBadge
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
    const reason = alias?.type === 'person' ? alias.ruleName : null
    const saved = await saveScan(station, writer, post, subject, judge, { reason, instead: null })
    return saved.ok ? ok(describeScan(post, { reading, alias }, holder, saved.value)) : saved
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

/** Only what is no code of ours can be another card's; null for everything else. */
async function readAlias(
  { db }: Station,
  { fairId }: Writer,
  reading: Reading,
  text: string,
): Promise<AliasFinding | null> {
  if (reading.type !== 'foreign' || reading.reason !== 'notOurs') return null
  return findByAlias(db, fairId, text)
}

interface WhatWasRead {
  readonly reading: Reading
  readonly alias: AliasFinding | null
}

function describeScan(post: GatePost, read: WhatWasRead, holder: KnownHolder | null, saved: SavedScan): ScanOutcome {
  const { reading } = read
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
    note: noteOf(read),
  }
}

function noteOf({ reading, alias }: WhatWasRead): ScanOutcome['note'] {
  if (alias?.type === 'person') return 'byAlias'
  if (alias?.type === 'ambiguous') return 'ambiguousAlias'
  if (reading.type !== 'foreign' || reading.reason === 'notOurs') return null
  return reading.reason === 'newer' ? 'newerCode' : 'damagedCode'
}
