import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { ReceiptView } from '#shared/office/officeShapes.ts'
import type { Fields } from '#shared/records/defineRecord.ts'
import { isRecordKind, records } from '#shared/records/registry.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import { eraseRecords } from '#shared/sync/server/eraseRecords.ts'
import { foldLog } from '#shared/sync/server/foldLog.ts'
import type { ErasureList, SyncStore } from '#shared/sync/store.ts'
import { recordAudit } from '../office/recordAudit.ts'
import { countAnew } from '../reports/numbersOf.ts'
import { attachments } from '../repositories/attachments.ts'
import { erasures } from '../repositories/erasures.ts'
import { fairs } from '../repositories/fairs.ts'
import { stations } from '../repositories/stations.ts'
import type { ServerContext } from '../serverContext.ts'
import { erasingServer } from './erasingServer.ts'

export interface ErasureTools {
  readonly context: ServerContext
  readonly store: SyncStore
  readonly list: ErasureList
}

/** Small enough that pushes of the same fair don't wait long. */
const recordsAtOnce = 500

/**
 * Erases the personal data of a fair: every record of a kind that holds any loses its content in the log and in the
 * records. Places, enterprises' booths and counts stay. The stations are revoked first, so that nothing personal comes
 * in afterwards. May be interrupted and begun again.
 */
export async function eraseFair(
  { context, store, list }: ErasureTools,
  { fairId, actor }: { fairId: string; actor: string },
): Promise<Result<ReceiptView>> {
  const fair = await fairs.byId(context.database, fairId)
  if (fair === undefined) return fail('FAIR_UNKNOWN')
  const earlier = await erasures.byFair(context.database, fairId)
  if (earlier !== undefined) return ok(earlier)

  await stations.revokeAll(context.database, fairId, context.now())
  // The last figures that can be had. A fair that nobody can count is erased all the same.
  await countAnew(context, store, fairId).catch(() => undefined)
  const counts: Record<string, number> = {}
  // A push that was under way when the stations were revoked may still have come in: again until nothing is left.
  while ((await eraseWhatIsThere({ context, store, list }, fairId, counts)) > 0);
  const { seq, chain } = await store.read(fairId, async (tx) => tx.head())
  const receipt: ReceiptView = { fairId, erasedAt: context.now(), records: counts, head: { seq, chain } }
  await context.database.transaction(async (tx) => {
    await erasures.add(tx, receipt)
    // First: it waits for pictures that are being kept, and lets none in afterwards.
    await fairs.setErased(tx, fairId, receipt.erasedAt)
    await attachments.removeAll(tx, fairId)
    await recordAudit(context, tx, { actor, action: 'fair.erase', fairId })
  })
  return ok(receipt)
}

async function eraseWhatIsThere(
  { context, store, list }: ErasureTools,
  fairId: string,
  counts: Record<string, number>,
): Promise<number> {
  while (!(await foldLog(store, fairId)));
  let erased = 0
  let after: string | null = null
  for (;;) {
    const page: readonly RecordState[] = await recordsAfter(store, fairId, after)
    const last = page.at(-1)
    if (last === undefined) return erased
    const left = page.filter(({ kind, isErased }) => !isErased && holdsPersonalData(kind))
    for (const { kind } of left) counts[kind] = (counts[kind] ?? 0) + 1
    if (left.length > 0)
      await eraseRecords(
        erasingServer(context, store, list),
        fairId,
        left.map(({ recordId }) => recordId),
      )
    erased += left.length
    after = last.recordId
  }
}

const recordsAfter = async (store: SyncStore, fairId: string, after: string | null) =>
  store.read(fairId, async (tx) => tx.records(after, recordsAtOnce))

/** A badge's code shows a name; what staff type as a reason may name somebody. */
const namesSomebody: ReadonlySet<string> = new Set(['badge', 'scan', 'disclosure'])

/** Told by the records' own definitions. A kind that this version doesn't know might hold some. */
export function holdsPersonalData(kind: string): boolean {
  if (!isRecordKind(kind) || namesSomebody.has(kind)) return true
  const fields: Fields = records[kind].fields
  return Object.values(fields).some(({ sensitivity }) => sensitivity !== 'public')
}
