import { mayWrite } from '#shared/access/recordAccess.ts'
import { batchText } from '#shared/sync/batchText.ts'
import type { RequestOf } from '#shared/sync/protocol.ts'
import type { PushContext } from '#shared/sync/server/acceptPush.ts'
import { type StationRow, stations } from '../repositories/stations.ts'
import { isSignedBy } from '../security/isSignedBy.ts'
import type { ServerContext } from '../serverContext.ts'

/**
 * Whose ops a push brings: the sender's own, or another station's that it relays. The signature proves it, and the
 * author's role decides what they may write (rule P7). What a station wrote before it was revoked still counts.
 */
export async function findAuthor(
  { database }: ServerContext,
  sender: StationRow,
  { batch }: RequestOf<'push'>,
): Promise<PushContext['author']> {
  const isSender = batch.stationId === sender.station_id
  const author = isSender ? sender : await stations.byId(database, sender.fair_id, batch.stationId)
  if (author === undefined) return { isKnown: false }
  return {
    isKnown: true,
    isSender,
    isSignatureRight: isSignedBy(author.public_key, batchText(sender.fair_id, batch), batch.signature),
    refuse: ({ kind }) => (mayWrite(author.role, kind) ? null : 'SYNC_ROLE'),
  }
}
