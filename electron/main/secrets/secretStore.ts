import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { takeTurns } from '../turns/takeTurns.ts'
import type { Keystore } from './keystore.ts'
import { makeSecret, type OpenedSecret, readSecret } from './openSecret.ts'

export interface SecretStore {
  /** The key that encrypts sensitive fields, made on first use. */
  openDataKey(isPlainAccepted: boolean): Promise<Result<OpenedSecret>>
  /** The seed of this station's badge key for a fair, made on first use. */
  openBadgeSeed(fairId: string): Promise<Result<Uint8Array>>
  /** As `openBadgeSeed`, but BADGE_KEY_MISSING where it would make one. */
  findBadgeSeed(fairId: string): Promise<Result<Uint8Array>>
  /** The seed of the key that signs what this computer sends to servers; one for all fairs, made on first use. */
  openDeviceSeed(): Promise<Result<Uint8Array>>
  /** Whether the organiser agreed to keys without a keyring. */
  isPlainAgreed(): Promise<boolean>
}

export interface SecretStoreOptions {
  /** Folder of the secrets' files. */
  readonly folder: string
  readonly keystore: Keystore
  /** Agreement to plain files given on the command line. */
  readonly isPlainAccepted: boolean
}

export function openSecretStore({ folder, keystore, isPlainAccepted }: SecretStoreOptions): SecretStore {
  const opened = new Map<string, OpenedSecret>()
  const dataKeyPath = join(folder, 'data-key.json')
  const badgePath = (fairId: string): string => join(folder, `badge-${fairId}.json`)
  // Two questions at once for a missing key must not make two keys.
  const inTurn = takeTurns()

  const find = async (path: string): Promise<Result<OpenedSecret | undefined>> => {
    const known = opened.get(path)
    if (known !== undefined) return ok(known)
    const found = await readSecret(path, keystore)
    if (found.ok && found.value !== undefined) opened.set(path, found.value)
    return found
  }

  const openOrMake = async (path: string, isAccepted: boolean): Promise<Result<OpenedSecret>> => {
    const found = await find(path)
    if (!found.ok) return found
    if (found.value !== undefined) return ok(found.value)
    const made = await makeSecret(path, keystore, isAccepted)
    if (made.ok) opened.set(path, made.value)
    return made
  }

  /** Whoever agreed to a plain data key agreed to plain badge keys; there is one question, not two. */
  const isPlainAgreed = async (): Promise<boolean> => {
    if (isPlainAccepted) return true
    const dataKey = await find(dataKeyPath)
    return dataKey.ok && dataKey.value?.isPlain === true
  }

  return {
    openDataKey: (isAccepted) => inTurn(() => openOrMake(dataKeyPath, isAccepted || isPlainAccepted)),
    openBadgeSeed: (fairId) =>
      inTurn(async () => {
        const seed = await openOrMake(badgePath(fairId), await isPlainAgreed())
        return seed.ok ? ok(seed.value.secret) : seed
      }),
    findBadgeSeed: (fairId) =>
      inTurn(async () => {
        const found = await find(badgePath(fairId))
        if (!found.ok) return found
        return found.value === undefined ? fail('BADGE_KEY_MISSING') : ok(found.value.secret)
      }),
    openDeviceSeed: () =>
      inTurn(async () => {
        const seed = await openOrMake(join(folder, 'device-key.json'), await isPlainAgreed())
        return seed.ok ? ok(seed.value.secret) : seed
      }),
    isPlainAgreed,
  }
}
