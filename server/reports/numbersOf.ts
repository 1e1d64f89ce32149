import type { FairNumbers } from '#shared/office/officeShapes.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import { fairs } from '../repositories/fairs.ts'
import type { ServerContext } from '../serverContext.ts'
import { asOf } from './asOf.ts'
import { countFair } from './countFair.ts'
import { followFair } from './followFair.ts'
import { readFairRecords } from './readFairRecords.ts'

type CountingContext = Pick<ServerContext, 'database' | 'now' | 'random'>

/** While people look at a fair, its records are read at most this often. */
const freshMs = 3000

/** Counts under way, so that many who look at one fair at once have it counted once. */
const counting = new WeakMap<SyncStore, Map<string, Promise<FairNumbers>>>()

/** The fair's figures, counted anew when its log has grown. One whose personal data was erased keeps its last ones. */
export async function numbersOf(context: CountingContext, store: SyncStore, fairId: string): Promise<FairNumbers> {
  const { database, now } = context
  const known = await fairNumbers.of(database, fairId)
  const fair = await fairs.byId(database, fairId)
  const isFixed = fair === undefined || fair.erased_at !== null
  if (known !== undefined && (isFixed || known.countedAt + freshMs > now())) return asOf(known, now())
  const head = await store.read(fairId, async (tx) => tx.head())
  if (known !== undefined && known.seq === head.seq) return asOf(known, now())
  const running = counting.get(store) ?? new Map<string, Promise<FairNumbers>>()
  counting.set(store, running)
  const shared = running.get(fairId) ?? countAnew(context, store, fairId).finally(() => running.delete(fairId))
  running.set(fairId, shared)
  return asOf(await shared, now())
}

/**
 * Counted however lately it was done before. Figures over records of which some are erased would say that fewer people
 * came than did, and would be kept for good: they are not saved, and the last whole ones are the answer.
 */
export async function countAnew(context: CountingContext, store: SyncStore, fairId: string): Promise<FairNumbers> {
  const { database, now } = context
  const { seq, records, isErased } = await readFairRecords(store, fairId)
  const counted = countFair({ fairId, seq, nowMs: now() }, records)
  if (isErased) return (await fairNumbers.of(database, fairId)) ?? counted
  if (records !== undefined) await followFair(context, records.fair)
  await fairNumbers.save(database, counted)
  return counted
}
