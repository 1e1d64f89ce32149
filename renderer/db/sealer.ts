import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { encodeUtf8 } from '#shared/ops/encodeUtf8.ts'
import { canonicalJson, commitPart } from '#shared/ops/hashOp.ts'
import type { SealedValue } from '#shared/records/defineRecord.ts'

/** The sensitive part of a change, encrypted before the transaction: awaiting WebCrypto inside one would commit it early. */
export interface SealedPart {
  readonly fields: Readonly<Record<string, SealedValue | null>>
  readonly sealed: SealedValue
  readonly commit: string
}

/** Encrypts and opens sensitive values with the station's data key (AES-256-GCM). Can be sent to workers. */
export interface Sealer {
  readonly key: CryptoKey
}

const opPart = z.object({ salt: z.string(), values: z.record(z.string(), z.unknown()) })

/** `keyHex`: 32 bytes from the main process, which keeps the key wrapped by the system's keyring. */
export async function openSealer(keyHex: string): Promise<Sealer> {
  const raw = new Uint8Array(hexToBytes(keyHex))
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']) }
}

export async function sealPart(
  sealer: Sealer,
  recordId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<SealedPart> {
  const fields: Record<string, SealedValue | null> = {}
  for (const [key, value] of Object.entries(values)) {
    fields[key] = value === null ? null : await seal(sealer, `${recordId}/${key}`, value)
  }
  const salt = bytesToHex(crypto.getRandomValues(new Uint8Array(16)))
  return { fields, sealed: await seal(sealer, `${recordId}/op`, { salt, values }), commit: commitPart(salt, values) }
}

/** The sensitive part of an op that came from elsewhere, with the salt of its author. */
export const sealOpPart = (sealer: Sealer, recordId: string, part: z.infer<typeof opPart>): Promise<SealedValue> =>
  seal(sealer, `${recordId}/op`, part)

/** One value of a record, for its row. */
export const sealField = (sealer: Sealer, recordId: string, key: string, value: unknown): Promise<SealedValue> =>
  seal(sealer, `${recordId}/${key}`, value)

/** Opens one field; throws when the value was moved from another record or field, or changed. */
export const openField = (sealer: Sealer, recordId: string, key: string, value: SealedValue): Promise<unknown> =>
  open(sealer, `${recordId}/${key}`, value)

export async function openOpPart(
  sealer: Sealer,
  recordId: string,
  value: SealedValue,
): Promise<z.infer<typeof opPart>> {
  return opPart.parse(await open(sealer, `${recordId}/op`, value))
}

async function seal(sealer: Sealer, place: string, value: unknown): Promise<SealedValue> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const clear = new Uint8Array(encodeUtf8(canonicalJson(value)))
  const data = await crypto.subtle.encrypt(parameters(iv, place), sealer.key, clear)
  return { iv: bytesToHex(iv), data: bytesToHex(new Uint8Array(data)) }
}

async function open(sealer: Sealer, place: string, value: SealedValue): Promise<unknown> {
  const data = new Uint8Array(hexToBytes(value.data))
  const clear = await crypto.subtle.decrypt(parameters(new Uint8Array(hexToBytes(value.iv)), place), sealer.key, data)
  return JSON.parse(new TextDecoder().decode(clear))
}

/** The place is authenticated with the value, so a sealed value can't be moved to another record or field. */
const parameters = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new Uint8Array(encodeUtf8(place)),
})
