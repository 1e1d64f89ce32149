import { hexToBytes } from '@noble/hashes/utils.js'
import { attempt } from '#renderer/db/attempt.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { newRecordId, type Writer } from '#renderer/db/station.ts'
import { badgeKeyId } from '#shared/badge/badgeCode.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { SigningStation } from './badgeStation.ts'

/**
 * The id of this station's badge key for the writer's fair. Its public half is on record before the first badge is
 * signed with it, so no gate meets a badge of a key it could never know. BADGE_KEY_MISSING when the key was revoked.
 */
export async function openSigningKey({ station, platform }: SigningStation, writer: Writer): Promise<Result<string>> {
  const opened = await platform.call('badges:openKey', { fairId: writer.fairId })
  if (!opened.ok) return opened
  const { publicKey } = opened.value
  const keyId = badgeKeyId(hexToBytes(publicKey))
  const replicaId = await attempt(async () => ok(await openReplicaId(station)))
  if (!replicaId.ok) return replicaId

  const request = { action: 'badge.issue', kinds: ['badgeKey'] } as const
  const committed = await commit<string>(station, writer, request, async (db) => {
    const known = await db.records('badgeKey').where('[fairId+keyId]').equals([writer.fairId, keyId]).toArray()
    const own = known.find((row) => row.publicKey === publicKey && row.removedAt === null)
    if (own !== undefined) return own.revokedAt === null ? ok({ changes: [], value: keyId }) : fail('BADGE_KEY_MISSING')
    const set = { keyId, publicKey, replicaId: replicaId.value, revokedAt: null }
    return ok({ changes: [create('badgeKey', newRecordId(station), set)], value: keyId })
  })
  return committed.ok ? ok(committed.value.value) : committed
}
