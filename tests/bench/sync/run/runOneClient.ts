import { type BenchRecord, editsOf, hashOfRecords, recordsUpTo } from '../records.ts'
import type { Sizes } from '../sizes.ts'
import type { Contestant } from './contestant.ts'
import { openStage } from './openStage.ts'

/** B1 and B2: one client alone. */
export interface OneClient {
  readonly pullMs: number
  readonly pullBytes: number
  readonly pullPeakMb: number
  readonly pushedMs: number
  readonly restMs: number
  readonly pushBytes: number
  readonly pushPeakMb: number
}

export async function runOneClient(
  contestant: Contestant,
  { records, edits }: Sizes,
  fresh: (name: string) => Promise<string>,
): Promise<OneClient> {
  const all = recordsUpTo(records)
  const stage = await openStage(contestant, all, 1, fresh)
  try {
    const { network, window, ask } = stage
    network.takeBytes()
    await window.takePeakMb()
    const pullMs = await ask('pull', 0)
    const [pullBytes, pullPeakMb] = [network.takeBytes(), await window.takePeakMb()]
    await expectContents(`${contestant.name} after the first pull`, await ask('contents', 0), all)

    await network.cut()
    const changes = editsOf(records, edits)
    await ask('edit', 0, changes)
    const sets = new Map(changes.map(({ id, set }) => [id, set]))
    const edited = all.map((record): BenchRecord => ({ ...record, ...sets.get(record.id) }))
    await expectContents(`${contestant.name} after its edits`, await ask('contents', 0), edited)
    await network.restore()
    network.takeBytes()
    await window.takePeakMb()
    const { pushedMs, restMs } = await ask('push', 0)
    const [pushBytes, pushPeakMb] = [network.takeBytes(), await window.takePeakMb()]
    await expectContents(`${contestant.name} after the push`, await ask('contents', 0), edited)
    return { pullMs, pullBytes, pullPeakMb, pushedMs, restMs, pushBytes, pushPeakMb }
  } finally {
    await stage.close()
  }
}

/** A fast client that lost something would be no client. */
async function expectContents(
  when: string,
  found: { readonly count: number; readonly hash: string },
  wanted: readonly BenchRecord[],
): Promise<void> {
  if (found.count !== wanted.length || found.hash !== (await hashOfRecords(wanted)))
    throw new Error(`${when}: ${found.count} records with hash ${found.hash}, not the ${wanted.length} expected ones`)
}
