import type { RequestOf, ResponseOf } from '#shared/sync/protocol.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import type { WakeUps } from './wakeUps.ts'

/** Held until the log is longer than the station knows, or its patience is over. */
export async function answerWait(
  { store, wakeUps }: { store: SyncStore; wakeUps: WakeUps },
  fairId: string,
  { seq, timeoutMs }: RequestOf<'wait'>,
): Promise<ResponseOf<'woken'>> {
  const headNow = async () => store.read(fairId, async (tx) => tx.head())
  // Waiting begins before the question, so that what is written in between is not missed.
  const woken = wakeUps.wait(fairId, timeoutMs)
  const head = await headNow()
  // A log that is shorter than the station knows has gone back in time, which is news too.
  if (head.seq !== seq) return { type: 'woken', head }
  await woken
  return { type: 'woken', head: await headNow() }
}
