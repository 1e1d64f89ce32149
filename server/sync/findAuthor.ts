import type { StationRole } from '#shared/access/permissions.ts'
import { mayWrite } from '#shared/access/recordAccess.ts'
import { batchText } from '#shared/sync/batchText.ts'
import type { RequestOf } from '#shared/sync/protocol.ts'
import type { PushContext } from '#shared/sync/server/acceptPush.ts'
import { replicaOwners } from '../repositories/replicaOwners.ts'
import { type StationRow, stations } from '../repositories/stations.ts'
import { isSignedBy } from '../security/isSignedBy.ts'
import type { ServerContext } from '../serverContext.ts'

/**
 * Whose ops a push brings, told by the signature alone: the sender's own, or another station's that it relays. The
 * author's role decides what they may write (rule P7).
 */
export async function findAuthor(
  { database }: ServerContext,
  sender: StationRow,
  push: RequestOf<'push'>,
): Promise<PushContext['author']> {
  const { batch } = push
  const { fair_id: fairId } = sender
  const text = batchText(fairId, batch)
  if (isSignedBy(sender.public_key, text, batch.signature)) {
    const owners = await replicaOwners.of(database, fairId, batch.replicaId)
    if (!owners.includes(sender.station_id))
      await replicaOwners.add(database, fairId, batch.replicaId, sender.station_id)
    return author(sender.role, { isSender: true, isSignatureRight: true })
  }
  const owners = await replicaOwners.of(database, fairId, batch.replicaId)
  for (const stationId of owners) {
    const owner = await stations.byId(database, fairId, stationId)
    if (owner !== undefined && isSignedBy(owner.public_key, text, batch.signature))
      return author(owner.role, { isSender: false, isSignatureRight: true })
  }
  // Its own station has never been here, so nobody can say whether the signature is right.
  if (owners.length === 0) return { isKnown: false }
  return author(sender.role, { isSender: false, isSignatureRight: false })
}

const author = (
  role: StationRole,
  { isSender, isSignatureRight }: { isSender: boolean; isSignatureRight: boolean },
): PushContext['author'] => ({
  isKnown: true,
  isSignatureRight,
  isSender,
  refuse: ({ kind }) => (mayWrite(role, kind) ? null : 'SYNC_ROLE'),
})
