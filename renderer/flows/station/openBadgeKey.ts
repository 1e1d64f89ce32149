import { hexToBytes } from '@noble/hashes/utils.js'
import { badgeKeyId } from '#shared/badge/badgeCode.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { requireOrganiser } from '../staff/requireOrganiser.ts'

/** Gives this computer a badge key for the fair and makes it known to the fair; resolves with the key's id. */
export async function openBadgeKey(station: Station, platform: Platform, writer: Writer): Promise<Result<string>> {
  const [replicaId, key] = await Promise.all([openReplicaId(station), platform.call('badges:openKey', { fairId: writer.fairId })])
  if (!key.ok) return key
  const { publicKey } = key.value
  const keyId = badgeKeyId(hexToBytes(publicKey))
  const committed = await commit(station, writer, { action: 'station.configure', kinds: ['badgeKey', 'staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const known = await db.records('badgeKey').where({ fairId: writer.fairId, keyId }).first()
    const changes = known === undefined ? [create('badgeKey', newRecordId(station), { keyId, publicKey, replicaId, revokedAt: null })] : []
    return ok({ changes, value: keyId })
  })
  return committed.ok ? ok(committed.value.value) : committed
}
