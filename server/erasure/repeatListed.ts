import { repeatErasures } from '#shared/sync/server/eraseRecords.ts'
import { fairs } from '../repositories/fairs.ts'
import type { ErasureTools } from './eraseFair.ts'
import { erasingServer } from './erasingServer.ts'

/** Before anybody is answered: what the list says was erased is erased, also in a database restored from before that. */
export async function repeatListed({ context, store, list }: ErasureTools): Promise<void> {
  const present: Awaited<ReturnType<ErasureTools['list']['all']>>[number][] = []
  // A backup may be older than the fair.
  for (const listed of await list.all())
    if ((await fairs.byId(context.database, listed.fairId)) !== undefined) present.push(listed)
  await repeatErasures(erasingServer(context, store, { ...list, all: async () => present }))
}
