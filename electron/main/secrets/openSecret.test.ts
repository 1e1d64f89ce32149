import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Keystore } from './keystore.ts'
import { makeSecret, readSecret } from './openSecret.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-secrets-'))
  path = join(folder, 'secrets/data-key.json')
})
afterEach(() => rm(folder, { recursive: true }))

/** Stands for the keyring of one system account: it opens only what it wrapped itself. */
const keyringOf = (account: string, isStale = false): Keystore => ({
  isAvailable: async () => true,
  wrap: async (text) => Buffer.from(`${account}:${text}`),
  unwrap: async (wrapped) => {
    const [owner, text = ''] = Buffer.from(wrapped).toString().split(':')
    if (owner !== account) throw new Error('wrong account')
    return { text, isStale }
  },
})

const noKeyring: Keystore = {
  isAvailable: async () => false,
  wrap: () => Promise.reject(new Error('must not be asked')),
  unwrap: () => Promise.reject(new Error('must not be asked')),
}

const broken = { ok: false, error: { code: 'KEYSTORE_BROKEN' } }

describe('with a keyring', () => {
  test('makes a secret that only this account opens, and that is not in the file', async () => {
    const made = await makeSecret(path, keyringOf('a'), false)
    expect(made).toMatchObject({ ok: true, value: { isPlain: false } })
    expect(await readSecret(path, keyringOf('a'))).toEqual(made)
    expect(await readSecret(path, keyringOf('b'))).toEqual(broken)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1, wrap: 'keyring' })
  })

  test('never makes a second secret over the first', async () => {
    const first = await makeSecret(path, keyringOf('a'), false)
    expect(await makeSecret(path, keyringOf('a'), false)).toEqual({ ok: false, error: { code: 'STORAGE_FAILED' } })
    expect(await readSecret(path, keyringOf('a'))).toEqual(first)
  })

  test('says that a damaged file can’t be opened, and leaves it there', async () => {
    await makeSecret(path, keyringOf('a'), false)
    for (const text of ['', '{}', 'x', '{"version":1,"wrap":"keyring","value":"AAAA"}', '{"version":2}']) {
      await writeFile(path, text)
      expect(await readSecret(path, keyringOf('a'))).toEqual(broken)
      expect(await readFile(path, 'utf8')).toBe(text)
    }
  })

  test('wraps again what the keyring calls stale', async () => {
    const made = await makeSecret(path, keyringOf('a'), false)
    const before = await stat(path)
    expect(await readSecret(path, keyringOf('a', true))).toEqual(made)
    expect((await stat(path)).ino).not.toBe(before.ino)
    expect(await readSecret(path, keyringOf('a'))).toEqual(made)
  })
})

describe('without a keyring', () => {
  test('makes nothing unless that was agreed to', async () => {
    expect(await makeSecret(path, noKeyring, false)).toEqual({ ok: false, error: { code: 'KEYSTORE_UNAVAILABLE' } })
    expect(await readSecret(path, noKeyring)).toEqual({ ok: true, value: undefined })
  })

  test('keeps an agreed secret plainly and says so, until there is a keyring', async () => {
    const made = await makeSecret(path, noKeyring, true)
    expect(made).toMatchObject({ ok: true, value: { isPlain: true } })
    expect(await readSecret(path, noKeyring)).toEqual(made)
    const protectedNow = await readSecret(path, keyringOf('a'))
    expect(protectedNow).toEqual({ ok: true, value: { secret: made.ok && made.value.secret, isPlain: false } })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ wrap: 'keyring' })
  })

  test('does not open, nor replace, what a keyring wrapped', async () => {
    await makeSecret(path, keyringOf('a'), false)
    const unwrap = vi.fn<Keystore['unwrap']>(noKeyring.unwrap)
    expect(await readSecret(path, { ...noKeyring, unwrap })).toEqual(broken)
    // Electron 42 crashes when it is asked to open something without a keyring.
    expect(unwrap).not.toHaveBeenCalled()
  })
})
