import { verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openField } from '#renderer/db/sealer.ts'
import { parseBadgeCode } from '#shared/badge/badgeCode.ts'
import { type RecordKind, recordKinds } from '#shared/records/registry.ts'
import { countRows, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { openTestPlatform, type TestPlatform } from '#tests/fixtures/testPlatform.ts'
import { signIn } from '../staff/signIn.ts'
import { askPlatform } from './openSampleFair.ts'
import type { OpenedSample } from './sampleMessages.ts'
import { saveSampleFair } from './saveSampleFair.ts'

const day = { fairDay: '2026-03-14', startOfDayMs: Date.UTC(2026, 2, 13, 16) }

let desk: TestStation
let main: TestPlatform
let opened: OpenedSample
const shares: number[] = []
beforeAll(async () => {
  desk = await openTestStation()
  main = openTestPlatform()
  opened = valueOf(await save(desk, undefined, (share) => void shares.push(share)))
})
afterAll(() => desk.close())

const save = (on: TestStation, signal?: AbortSignal, onProgress: (share: number) => void = () => undefined) =>
  saveSampleFair(on.station, askPlatform(main.platform), {
    day,
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  })

test('one click makes the whole fair through the usual commit, and everybody’s PIN is 2468', async () => {
  const counts = await countRows(desk.station)
  expect(counts).toMatchObject({ fair: 1, enterprise: 35, university: 25, staffMember: 3, badgeKey: 1, replica: 2 })
  const ops = await desk.ops()
  const records = recordKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  expect(ops.map((op) => op.n)).toEqual(Array.from({ length: records }, (_, index) => index + 1))
  expect(new Set(ops.map((op) => op.staffId))).toEqual(new Set([opened.staffId]))
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  for (const person of await desk.station.db.records('staffMember').toArray()) {
    expect(
      (await signIn(desk.station, main.platform, { fairId: opened.fairId, staffId: person.id, pin: '2468' })).ok,
    ).toBe(true)
  }
})

test('every badge is signed with the key on record, for its holder', async () => {
  const { db } = desk.station
  const [badges, people, keys] = await Promise.all([
    db.records('badge').toArray(),
    db.records('attendee').toArray(),
    db.records('badgeKey').toArray(),
  ])
  const holders = new Map(people.map((person) => [person.id, person]))
  for (const badge of badges) {
    const code = valueOf(parseBadgeCode(badge.code))
    const holder = holders.get(badge.attendeeId)
    expect(code).toMatchObject({ serial: badge.serial, keyId: keys[0]?.keyId, kind: holder?.kind })
    expect(holder?.name.startsWith(code.displayName)).toBe(true)
    expect(verify(null, code.signedBytes, main.publicKey, code.signature)).toBe(true)
  }
})

test('key groups lie sealed, and only with their holder’s consent', async () => {
  const people = await desk.station.db.records('attendee').toArray()
  const withGroups = people.filter((person) => person.keyGroups !== null)
  expect(withGroups.length).toBeGreaterThan(0)
  expect(withGroups.every((person) => person.consent?.sensitive === true)).toBe(true)
  const [first] = withGroups
  if (first?.keyGroups == null) throw new Error('nobody in a key group')
  expect(await openField(desk.station.sealer, first.id, 'keyGroups', first.keyGroups)).toEqual([expect.any(String)])
})

test('is the same on every computer apart from ids, keys and seals', async () => {
  const other = await openTestStation()
  valueOf(await save(other))
  const [here, there] = [await describeFair(desk), await describeFair(other)]
  expect(here).toEqual(there)
  await other.close()
})

test('a second click finds the first fair and writes nothing', async () => {
  const ops = (await desk.ops()).length
  expect(valueOf(await save(desk))).toEqual(opened)
  expect((await desk.ops()).length).toBe(ops)
  expect(await desk.station.db.records('fair').count()).toBe(1)
})

test('cancelled or refused by the main process, it leaves nothing behind', async () => {
  const fresh = await openTestStation()
  const cancel = new AbortController()
  const outcome = await save(fresh, cancel.signal, (share) => (share > 0.5 ? cancel.abort() : undefined))
  expect(outcome).toEqual({ ok: false, error: { code: 'CANCELLED' } })
  main.errors.set('badges:sign', { code: 'BADGE_KEY_MISSING' })
  expect(await save(fresh)).toEqual({ ok: false, error: { code: 'BADGE_KEY_MISSING' } })
  expect(await countRows(fresh.station)).toEqual({ replica: 1 })
  await fresh.close()
})

/** Every record in its order without what is random: ids become their place among all ids, seals and codes go. */
async function describeFair(on: TestStation): Promise<unknown> {
  const places = new Map<string, string>()
  const rows = new Map<RecordKind, unknown[]>()
  const ops = await on.ops()
  ops.forEach((op, index) => places.set(op.recordId, `record ${index}`))
  for (const op of ops) {
    const values = Object.entries(op.open.values ?? {}).filter(
      ([key]) => !['code', 'keyId', 'publicKey', 'replicaId'].includes(key),
    )
    const plain = values.map(([key, value]) => [key, typeof value === 'string' ? (places.get(value) ?? value) : value])
    const kind = recordKinds.find((name) => name === op.kind)
    if (kind !== undefined) rows.set(kind, [...(rows.get(kind) ?? []), plain])
  }
  return rows
}
