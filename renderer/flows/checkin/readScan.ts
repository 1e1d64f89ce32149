import type { Station, Writer } from '#renderer/db/station.ts'
import type { Reading } from '#shared/checkin/reading.ts'
import { type AliasFinding, findByAlias } from '../alias/findByAlias.ts'
import type { KnownHolder } from '../badge/findHolder.ts'
import { type BadgeReader, serialOf } from '../badge/readBadge.ts'
import type { HolderAhead } from './holderAhead.ts'
import type { ScanOutcome } from './scanOutcome.ts'

export interface ScanReaders {
  readonly badge: BadgeReader
  readonly holder: Pick<HolderAhead, 'read'>
}

/** Everything that a scanned text says before it is judged. */
export interface ScanRead {
  readonly reading: Reading
  readonly serial: string | null
  /** Whoever it is, where the text proves it. */
  readonly holder: KnownHolder | null
  readonly note: ScanOutcome['note']
  /** The rule that led to the holder, for the record. */
  readonly reason: string | null
}

/** The signature is checked while the holder is being read. What is no code of ours is asked of the fair's rules. */
export async function readScan(
  { db }: Station,
  { fairId }: Writer,
  readers: ScanReaders,
  text: string,
): Promise<ScanRead> {
  const serial = serialOf(text)
  const [reading, found] = await Promise.all([
    readers.badge.read(text),
    serial === null ? null : readers.holder.read(serial),
  ])
  if (reading.type === 'foreign' && reading.reason === 'notOurs')
    return { ...describeAlias(await findByAlias(db, fairId, text)), serial }
  // What a code claims says nothing about anyone until its signature holds.
  const holder = reading.type === 'badge' && reading.signature === 'valid' ? found : null
  return { reading, serial, holder, note: noteOf(reading), reason: null }
}

function describeAlias(found: AliasFinding): Omit<ScanRead, 'serial'> {
  if (found.type === 'person')
    return { reading: { type: 'alias' }, holder: found.holder, note: 'byAlias', reason: found.ruleName }
  const note = found.type === 'ambiguous' ? 'ambiguousAlias' : null
  return { reading: { type: 'foreign', reason: 'notOurs' }, holder: null, note, reason: null }
}

function noteOf(reading: Reading): ScanOutcome['note'] {
  if (reading.type !== 'foreign' || reading.reason === 'notOurs') return null
  return reading.reason === 'newer' ? 'newerCode' : 'damagedCode'
}
