import { overlappingEdits, recordsUpTo } from '../records.ts'
import type { Sizes } from '../sizes.ts'
import type { Contestant } from './contestant.ts'
import { openStage } from './openStage.ts'

/** B3: everybody edits what others edit too, then all become equal. */
export interface Meeting {
  readonly ms: number
  readonly bytes: number
  readonly peakMb: number
}

export async function runMeeting(
  contestant: Contestant,
  { clients, editsEach, pool }: Sizes,
  fresh: (name: string) => Promise<string>,
): Promise<Meeting> {
  // The last one edits nothing and comes when all is over: it shows what the server has.
  const witness = clients
  const stage = await openStage(contestant, recordsUpTo(pool), clients + 1, fresh)
  try {
    const { network, window, ask } = stage
    for (let client = 0; client < clients; client += 1) await ask('pull', client)
    await network.cut()
    for (let client = 0; client < clients; client += 1)
      await ask('edit', client, overlappingEdits(client, pool, editsEach))
    await network.restore()
    network.takeBytes()
    await window.takePeakMb()
    const ms = await ask('converge', clients, clients * editsEach)
    const [bytes, peakMb] = [network.takeBytes(), await window.takePeakMb()]
    await ask('pull', witness)
    const found = []
    for (let client = 0; client <= clients; client += 1) found.push(await ask('contents', client))
    const hashes = new Set(found.map(({ hash }) => hash))
    if (hashes.size !== 1 || found.some(({ count }) => count !== pool))
      throw new Error(`${contestant.name}: ${hashes.size} different contents: ${JSON.stringify(found)}`)
    return { ms, bytes, peakMb }
  } finally {
    await stage.close()
  }
}
