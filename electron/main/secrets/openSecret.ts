import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { codeOf, createFileDurably, writeFileDurably } from '../files/writeFileDurably.ts'
import type { Keystore } from './keystore.ts'
import { SECRET_BYTES, type SecretFile, secretFileSchema } from './secretFile.ts'

export interface OpenedSecret {
  /** 32 bytes. */
  readonly secret: Uint8Array
  /** True when nothing but the file's permissions protects it. */
  readonly isPlain: boolean
}

/** Others on the computer may not read a secret, wrapped or not. */
const PRIVATE = { mode: 0o600 }

/**
 * Opens the secret in a file. `undefined` when there is no file; KEYSTORE_BROKEN when there is one that can't be
 * opened, because whatever it encrypted would be lost with a new secret.
 */
export async function readSecret(path: string, keystore: Keystore): Promise<Result<OpenedSecret | undefined>> {
  const file = await readSecretFile(path)
  if (file === undefined) return ok(undefined)
  if (file === 'broken') return fail('KEYSTORE_BROKEN')
  return file.wrap === 'none' ? openPlain(path, file, keystore) : openWrapped(path, file, keystore)
}

/**
 * Makes a secret of 32 random bytes in a new file. KEYSTORE_UNAVAILABLE without a keyring unless a plain file was agreed to;
 * STORAGE_FULL or STORAGE_FAILED when it can't be written. Never replaces a file.
 */
export async function makeSecret(
  path: string,
  keystore: Keystore,
  isPlainAccepted: boolean,
): Promise<Result<OpenedSecret>> {
  const isPlain = !(await keystore.isAvailable())
  if (isPlain && !isPlainAccepted) return fail('KEYSTORE_UNAVAILABLE')
  const secret = new Uint8Array(randomBytes(SECRET_BYTES))
  try {
    const file = isPlain ? plainFile(secret) : await wrappedFile(secret, keystore)
    await createFileDurably(path, JSON.stringify(file), PRIVATE)
  } catch (error) {
    return fail(codeOf(error) === 'ENOSPC' ? 'STORAGE_FULL' : 'STORAGE_FAILED')
  }
  return ok({ secret, isPlain })
}

async function openPlain(path: string, file: SecretFile, keystore: Keystore): Promise<Result<OpenedSecret>> {
  const secret = decode(file.value)
  if (secret === undefined) return fail('KEYSTORE_BROKEN')
  // The organiser agreed for want of a keyring; once there is one, it protects the same secret.
  if (await keystore.isAvailable()) return ok({ secret, isPlain: !(await rewrap(path, secret, keystore)) })
  return ok({ secret, isPlain: true })
}

async function openWrapped(path: string, file: SecretFile, keystore: Keystore): Promise<Result<OpenedSecret>> {
  // Without its keyring the wrapped bytes mean nothing, and asking for them may crash.
  if (!(await keystore.isAvailable())) return fail('KEYSTORE_BROKEN')
  const unwrapped = await keystore.unwrap(Buffer.from(file.value, 'base64')).catch(() => undefined)
  const secret = unwrapped === undefined ? undefined : decode(unwrapped.text)
  if (unwrapped === undefined || secret === undefined) return fail('KEYSTORE_BROKEN')
  if (unwrapped.isStale) await rewrap(path, secret, keystore)
  return ok({ secret, isPlain: false })
}

/** Whether it worked; the old file stays whole when it did not. */
async function rewrap(path: string, secret: Uint8Array, keystore: Keystore): Promise<boolean> {
  try {
    await writeFileDurably(path, JSON.stringify(await wrappedFile(secret, keystore)), PRIVATE)
    return true
  } catch {
    return false
  }
}

async function readSecretFile(path: string): Promise<SecretFile | undefined | 'broken'> {
  try {
    const parsed = secretFileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : 'broken'
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : 'broken'
  }
}

const plainFile = (secret: Uint8Array): SecretFile => ({ version: 1, wrap: 'none', value: encode(secret) })

const wrappedFile = async (secret: Uint8Array, keystore: Keystore): Promise<SecretFile> => ({
  version: 1,
  wrap: 'keyring',
  value: encode(await keystore.wrap(encode(secret))),
})

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

function decode(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  return bytes.length === SECRET_BYTES ? bytes : undefined
}
