import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { commit } from '#renderer/db/commit.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import type { Station } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { assembleBadgeCode, badgeKeyId, encodeBadgePayload } from '#shared/badge/badgeCode.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { newId } from '#shared/ops/newId.ts'
import { parseUniversities } from '#shared/reference/universities.ts'
import { buildSampleFair, type SampleFair } from '#shared/sample/buildSampleFair.ts'
import { parseSurnames } from '#shared/sample/surnames.ts'
import surnamesCsv from '../../../resources/reference/surnames.csv?raw'
import universitiesCsv from '../../../resources/reference/universitySearch.csv?raw'
import { findSampleFair } from './findSampleFair.ts'
import { type SignedBadgePart, sampleChanges, sampleKinds } from './sampleChanges.ts'
import type { AskMain, OpenedSample, SampleDay } from './sampleMessages.ts'

/** Everybody's PIN in the sample fair; the sign-in screen says so there. */
const samplePin = '2468'
const seed = 20_260_320
/** As many payloads as `badges:sign` takes in one call. */
const signedAtOnce = 5000

interface SampleOptions {
  readonly day: SampleDay
  readonly onProgress: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Makes the sample fair and saves it in one transaction, or finds the one that is there. The same on every computer
 * apart from ids, keys and the day. Heavy: runs in a worker (openSampleFair.ts).
 */
export async function saveSampleFair(
  station: Station,
  askMain: AskMain,
  { day, onProgress, signal }: SampleOptions,
): Promise<Result<OpenedSample>> {
  const sample = buildSampleFair({
    ...day,
    seed,
    nowMs: station.nowMs(),
    newId: countingIds(station),
    surnames: parseSurnames(surnamesCsv),
    universities: parseUniversities(universitiesCsv),
  })
  onProgress(0.1)
  const organiser = sample.staffMembers.find((person) => person.isOrganiser)
  if (organiser === undefined) return fail('UNEXPECTED')
  const [signed, pins] = await Promise.all([
    signBadges(askMain, sample),
    askMain({ ask: 'sealPins', pins: sample.staffMembers.map(() => samplePin) }),
  ])
  if (!signed.ok) return signed
  if (!pins.ok) return pins
  onProgress(0.2)
  try {
    const replicaId = await openReplicaId(station)
    const changes = await sampleChanges(station, sample, { ...signed.value, replicaId, sealedPins: pins.value })
    onProgress(0.3)
    const writer = { fairId: sample.fair.id, staffId: organiser.id, role: 'organiser' } as const
    const request = {
      action: 'fair.manage',
      kinds: sampleKinds,
      onProgress: (done: number, total: number) => onProgress(0.3 + 0.7 * (done / total)),
      ...(signal === undefined ? {} : { signal }),
    } as const
    const committed = await commit<OpenedSample>(station, writer, request, async (db) => {
      const there = await findSampleFair(db)
      return ok(
        there === null
          ? { changes, value: { fairId: sample.fair.id, staffId: organiser.id } }
          : { changes: [], value: there },
      )
    })
    return committed.ok ? ok(committed.value.value) : committed
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

/** Ids of the last minute that sort in the order in which the records were made: lists of one instant keep that order. */
function countingIds(station: Station): () => string {
  const startMs = station.nowMs() - 60_000
  let count = 0
  return () => {
    count += 1
    return newId(startMs + count, station.random(16))
  }
}

interface SignedBadges {
  readonly publicKey: string
  readonly keyId: string
  /** By badge record. */
  readonly badges: ReadonlyMap<string, SignedBadgePart>
}

async function signBadges(askMain: AskMain, sample: SampleFair): Promise<Result<SignedBadges>> {
  const key = await askMain({ ask: 'openKey', fairId: sample.fair.id })
  if (!key.ok) return key
  const publicKey = key.value[0] ?? ''
  const keyId = badgeKeyId(hexToBytes(publicKey))
  const holders = new Map(sample.attendees.map((attendee) => [attendee.id, attendee]))
  const drafts = sample.badges.flatMap(({ id, serial, attendeeId }) => {
    const holder = holders.get(attendeeId)
    return holder === undefined
      ? []
      : [{ id, payload: encodeBadgePayload({ keyId, serial, kind: holder.kind, name: holder.name }) }]
  })
  const badges = new Map<string, SignedBadgePart>()
  for (let from = 0; from < drafts.length; from += signedAtOnce) {
    const batch = drafts.slice(from, from + signedAtOnce)
    const signatures = await askMain({
      ask: 'sign',
      fairId: sample.fair.id,
      payloads: batch.map(({ payload }) => bytesToHex(payload)),
    })
    if (!signatures.ok) return signatures
    batch.forEach(({ id, payload }, index) => {
      badges.set(id, { keyId, code: assembleBadgeCode(payload, hexToBytes(signatures.value[index] ?? '')) })
    })
  }
  return ok({ publicKey, keyId, badges })
}
