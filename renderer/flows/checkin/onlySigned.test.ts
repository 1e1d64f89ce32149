import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Station, Writer } from '#renderer/db/station.ts'
import { retireBadge } from '#renderer/flows/badge/retireBadge.ts'
import { decodeBase45, encodeBase45 } from '#shared/badge/base45.ts'
import { notSeenYet, type Presence } from '#shared/checkin/presence.ts'
import { isRefusal } from '#shared/checkin/verdictTones.ts'
import { type GateDay, makeSigningKey, openGateDay, openReaders, type SigningKey } from '#tests/fixtures/gateDay.ts'
import { findHolder, nobody } from '../badge/findHolder.ts'
import { serialOf } from '../badge/readBadge.ts'
import { judgeScan } from './judgeScan.ts'
import type { ScanReaders } from './readScan.ts'
import { recordScan } from './recordScan.ts'

// No code that was not signed by the fair's key is ever admitted: random ones, real ones with bits flipped, cut, spliced
// or longer, other keys' (also under this key's id), and replayed codes of retired badges. Read and checked as a gate
// does; a tenth of the tries of `npm run soak`.

let day: GateDay
let readers: ScanReaders
let stranger: SigningKey
/** The stranger's key under the key id of the fair. */
let impostor: SigningKey
const genuine: string[] = []
const retired: string[] = []

const tries = process.env['FAIRDESK_SOAK'] === '1' ? 100_000 : 10_000

beforeAll(async () => {
  day = await openGateDay()
  const { station, writer } = day
  readers = openReaders(station.db, writer.fairId)
  stranger = await makeSigningKey()
  const [key] = await station.db.records('badgeKey').toArray()
  impostor = { ...stranger, keyId: key?.keyId ?? '' }
  for (let index = 0; index < 20; index += 1) {
    const { code, badgeId } = await day.register(['王芳', '买买提·吐尔逊', '㛃', ''][index % 4] || '欧阳娜娜')
    if (index % 2 === 0) genuine.push(code)
    else retired.push(await retire(station, writer, badgeId, code))
  }
})
afterAll(() => day.station.db.delete())

async function retire(station: Station, writer: Writer, badgeId: string, code: string): Promise<string> {
  const done = await retireBadge(station, writer, badgeId, 'lost')
  if (!done.ok) throw new Error(done.error.code)
  return code
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const pick = fc.nat(9)
const character = fc.constantFrom(...alphabet)
const serial = fc.stringMatching(/^[0-9a-f]{16}$/)

const bytesOf = (code: string): Uint8Array => decodeBase45(code) ?? new Uint8Array()
const codeAt = (codes: readonly string[], index: number): string => codes[index % codes.length] ?? ''

/** A code that the fair's key has not signed, or whose badge is retired; may await a signature by another key. */
const wrongCode: fc.Arbitrary<{ readonly kind: string; make(): string | Promise<string> }> = fc.oneof(
  fc.string({ unit: character, maxLength: 160 }).map((text) => ({ kind: 'random text', make: () => text })),
  fc.string({ maxLength: 200 }).map((text) => ({ kind: 'any text', make: () => text })),
  fc.uint8Array({ minLength: 78, maxLength: 102 }).map((bytes) => ({
    kind: 'random bytes of version 1',
    make: () => encodeBase45(Uint8Array.of(1, ...bytes.slice(1))),
  })),
  fc.tuple(pick, fc.nat(101 * 8)).map(([index, at]) => ({
    kind: 'one bit flipped',
    make: () => {
      const bytes = bytesOf(codeAt(genuine, index))
      const place = Math.floor(at / 8) % bytes.length
      return encodeBase45(bytes.map((byte, here) => (here === place ? byte ^ (1 << (at % 8)) : byte)))
    },
  })),
  fc.tuple(pick, fc.nat(151), character).map(([index, at, other]) => ({
    kind: 'one character misread',
    make: () => {
      const code = codeAt(genuine, index)
      const place = at % code.length
      const wrong = code[place] === other ? (other === '0' ? '1' : '0') : other
      return code.slice(0, place) + wrong + code.slice(place + 1)
    },
  })),
  fc.tuple(pick, fc.nat(151)).map(([index, length]) => ({
    kind: 'cut off',
    make: () => codeAt(genuine, index).slice(0, length % codeAt(genuine, index).length),
  })),
  fc
    .tuple(pick, fc.string({ unit: character, minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([index, more, isEnd]) => ({
      kind: 'longer',
      make: () => (isEnd ? codeAt(genuine, index) + more : more + codeAt(genuine, index)),
    })),
  fc.tuple(pick, fc.integer({ min: 1, max: 9 })).map(([index, further]) => ({
    kind: 'the signature of another badge',
    make: () => {
      const [body, sign] = [bytesOf(codeAt(genuine, index)), bytesOf(codeAt(genuine, index + further))]
      return encodeBase45(Uint8Array.of(...body.slice(0, -64), ...sign.slice(-64)))
    },
  })),
  serial.map((other) => ({ kind: 'another fair’s', make: () => day.sign({ serial: other }, stranger) })),
  fc.tuple(pick, fc.boolean()).map(([index, isLive]) => ({
    kind: 'a stranger under this key’s id',
    make: () => day.sign({ serial: serialOf(codeAt(isLive ? genuine : retired, index)) ?? '' }, impostor),
  })),
  pick.map((index) => ({ kind: 'retired', make: () => codeAt(retired, index) })),
)

const presence: fc.Arbitrary<Presence> = fc.constantFrom(notSeenYet, { ...notSeenYet, hasEntered: true })

it('never admits a code that the fair’s key has not signed, nor one of a retired badge', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(wrongCode, presence, async ({ kind, make }, where) => {
      const text = await make()
      seen.add(kind)
      fc.pre(!genuine.includes(text))
      const reading = await readers.badge.read(text)
      const found = serialOf(text)
      const holder =
        found === null || reading.type !== 'badge' || reading.signature !== 'valid'
          ? nobody
          : await findHolder(day.station.db, day.writer.fairId, found)
      expect(isRefusal(judgeScan(day.post, reading, holder, where))).toBe(true)
    }),
    { numRuns: tries },
  )
  expect(seen.size).toBe(11)
}, 600_000)

it('admits what the same key has signed: the test above could fail', async () => {
  for (const code of genuine) {
    const outcome = await recordScan(day.station, day.writer, readers, day.post, code)
    expect(outcome).toMatchObject({ ok: true, value: { verdict: 'admitted' } })
  }
  for (const code of retired) {
    const outcome = await recordScan(day.station, day.writer, readers, day.post, code)
    expect(outcome).toMatchObject({ ok: true, value: { verdict: 'retired', change: { inside: 0 } } })
  }
})
