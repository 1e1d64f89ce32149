import { hexToBytes } from '@noble/hashes/utils.js'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { type BadgeCode, parseBadgeCode } from '#shared/badge/badgeCode.ts'
import type { BadgeReading, Reading } from '#shared/checkin/reading.ts'

/** Reads the codes of one fair. Keeps the keys that it has imported; make a new one when the fair's keys change. */
export interface BadgeReader {
  /** Takes the text exactly as scanned. Never fails: what can't be read is a reading too. */
  read(text: string): Promise<Reading>
}

interface KnownKey {
  readonly key: CryptoKey
  readonly revokedAt: string | null
}

export function openBadgeReader(db: FairDeskDatabase, fairId: string): BadgeReader {
  const known = new Map<string, readonly KnownKey[]>()

  const findKeys = async (keyId: string): Promise<readonly KnownKey[]> => {
    const cached = known.get(keyId)
    if (cached !== undefined) return cached
    const rows = await db.records('badgeKey').where('[fairId+keyId]').equals([fairId, keyId]).toArray()
    const inForce = rows.filter((row) => row.removedAt === null)
    const keys = await Promise.all(
      inForce.map(async ({ publicKey, revokedAt }) => ({ key: await importKey(publicKey), revokedAt })),
    )
    // An unknown key is looked for again each time: it may have arrived meanwhile.
    if (keys.length > 0) known.set(keyId, keys)
    return keys
  }

  return {
    async read(text) {
      const parsed = parseBadgeCode(text)
      if (!parsed.ok) return { type: 'foreign', reason: foreignReasons[parsed.error.code] ?? 'notOurs' }
      return judgeSignature(parsed.value, await findKeys(parsed.value.keyId))
    },
  }
}

/** The serial that a code claims, before its signature was looked at; null when it is none of ours. */
export function serialOf(text: string): string | null {
  const parsed = parseBadgeCode(text)
  return parsed.ok ? parsed.value.serial : null
}

const foreignReasons: Readonly<Record<string, 'newer' | 'damaged'>> = {
  BADGE_CODE_VERSION: 'newer',
  BADGE_CODE_DAMAGED: 'damaged',
}

/** Key ids have four bytes, so two keys may share one: a code is genuine when any of them made it. */
async function judgeSignature(code: BadgeCode, keys: readonly KnownKey[]): Promise<BadgeReading> {
  const { serial, keyId, kind, displayName } = code
  const reading = { type: 'badge', serial, keyId, kind, displayName } as const
  if (keys.length === 0) return { ...reading, signature: 'unknownKey', keyRevokedAt: null }
  for (const { key, revokedAt } of keys) {
    if (await verify(key, code)) return { ...reading, signature: 'valid', keyRevokedAt: revokedAt }
  }
  return { ...reading, signature: 'forged', keyRevokedAt: null }
}

const verify = (key: CryptoKey, { signature, signedBytes }: BadgeCode): Promise<boolean> =>
  crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(signedBytes))

const importKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(hexToBytes(publicKey)), 'Ed25519', false, ['verify'])
