import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Keystore } from './keystore.ts'
import { openSecretStore } from './secretStore.ts'

const FAIR = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8d'
const OTHER_FAIR = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8e'

const noKeyring: Keystore = {
  isAvailable: async () => false,
  wrap: () => Promise.reject(new Error('must not be asked')),
  unwrap: () => Promise.reject(new Error('must not be asked')),
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-store-'))
})
afterEach(() => rm(folder, { recursive: true }))

const open = (isPlainAccepted = false) => openSecretStore({ folder, keystore: noKeyring, isPlainAccepted })

test('asks the organiser once: the agreement for the data key covers badge keys and later starts', async () => {
  const unavailable = { ok: false, error: { code: 'KEYSTORE_UNAVAILABLE' } }
  expect(await open().openDataKey(false)).toEqual(unavailable)
  expect(await open().openBadgeSeed(FAIR)).toEqual(unavailable)
  expect(await readdir(folder)).toEqual([])
  const agreed = await open().openDataKey(true)
  expect(await open().openDataKey(false)).toEqual(agreed)
  expect(await open().openBadgeSeed(FAIR)).toMatchObject({ ok: true })
})

test('questions at once for a missing key get the same new key', async () => {
  const store = open(true)
  const keys = await Promise.all(Array.from({ length: 8 }, () => store.openDataKey(false)))
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(1)
  expect(keys[0]).toMatchObject({ ok: true })
})

test('each fair has a badge key of its own, which finding never makes', async () => {
  const store = open(true)
  expect(await store.findBadgeSeed(FAIR)).toEqual({ ok: false, error: { code: 'BADGE_KEY_MISSING' } })
  const made = await store.openBadgeSeed(FAIR)
  expect(await store.findBadgeSeed(FAIR)).toEqual(made)
  expect(await open(true).findBadgeSeed(FAIR)).toEqual(made)
  expect(await store.openBadgeSeed(OTHER_FAIR)).not.toEqual(made)
})

test('a broken data key is said, never replaced', async () => {
  await writeFile(join(folder, 'data-key.json'), 'x')
  expect(await open(true).openDataKey(true)).toEqual({ ok: false, error: { code: 'KEYSTORE_BROKEN' } })
})
