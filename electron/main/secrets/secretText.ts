import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { codeOf, writeFileDurably } from '../files/writeFileDurably.ts'
import type { Keystore } from './keystore.ts'
import { type SecretFile, secretFileSchema } from './secretFile.ts'

/**
 * A text that is kept like a secret (openSecret.ts) but may be replaced, such as a token that a newer one follows.
 * `undefined` when there is none; KEYSTORE_BROKEN when there is one that this account can't open.
 */
export async function readSecretText(path: string, keystore: Keystore): Promise<Result<string | undefined>> {
  try {
    const file = secretFileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    const bytes = Buffer.from(file.value, 'base64')
    if (file.wrap === 'none') return ok(bytes.toString('utf8'))
    return (await keystore.isAvailable()) ? ok((await keystore.unwrap(bytes)).text) : fail('KEYSTORE_BROKEN')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? ok(undefined) : fail('KEYSTORE_BROKEN')
  }
}

/** KEYSTORE_UNAVAILABLE without a keyring unless plain files were agreed to; STORAGE_FULL, STORAGE_FAILED. */
export async function writeSecretText(
  path: string,
  text: string,
  keystore: Keystore,
  isPlainAccepted: boolean,
): Promise<Result<null>> {
  const isPlain = !(await keystore.isAvailable())
  if (isPlain && !isPlainAccepted) return fail('KEYSTORE_UNAVAILABLE')
  try {
    const bytes = isPlain ? Buffer.from(text, 'utf8') : Buffer.from(await keystore.wrap(text))
    const file: SecretFile = { version: 1, wrap: isPlain ? 'none' : 'keyring', value: bytes.toString('base64') }
    await writeFileDurably(path, JSON.stringify(file), { mode: 0o600 })
    return ok(null)
  } catch (error) {
    return fail(codeOf(error) === 'ENOSPC' ? 'STORAGE_FULL' : 'STORAGE_FAILED')
  }
}
