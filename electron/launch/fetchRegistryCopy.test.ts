import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkIntegrity } from './fetchRegistryCopy.mjs'

const folder = mkdtempSync(join(tmpdir(), 'fairdesk-integrity-'))
const file = join(folder, 'copy.tgz')
afterAll(() => rmSync(folder, { recursive: true }))

// FIPS 180-4's own example: SHA-512 of "abc".
const ofAbc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

test('the pinned file is accepted', async () => {
  writeFileSync(file, 'abc')
  await expect(checkIntegrity(file, { name: 'copy', version: '1', integrity: ofAbc })).resolves.toBeUndefined()
})

test('any other file is refused before it is unpacked, with both hashes', async () => {
  writeFileSync(file, 'abd')
  await expect(checkIntegrity(file, { name: 'copy', version: '1', integrity: ofAbc })).rejects.toThrow(ofAbc)
})
