import { revisionOf, type StoredRow } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { openOpPart } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'
import type { SyncConflictRow, SyncLogRow } from '#renderer/db/syncTables.ts'
import { isRecordKind, type RecordKind } from '#shared/records/registry.ts'
import { nameOfRow } from './nameOfRow.ts'
import { readOwnConflicts } from './readOwnConflicts.ts'

/** One of two values that were written at the same time. */
export interface WrittenValue {
  readonly value: unknown
  /** False when this station may not see it, or it was erased. */
  readonly isThere: boolean
  readonly staffName: string
  readonly isHere: boolean
  /** By the writer's own clock. */
  readonly writtenAt: string
}

/** Two people changed one field without knowing of each other; one value stands, the other waits here. */
export interface FieldConflict {
  readonly key: string
  readonly kind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly isSensitive: boolean
  /** What the record is called. */
  readonly name: string
  /** Who won may have been corrected since by somebody who knew of nothing else: this is the op that stands now. */
  readonly keptOpId: string
  readonly lostOpId: string
  /** What stands in the record now. */
  readonly kept: WrittenValue
  readonly lost: WrittenValue
}

/** The conflicts of a fair that this station had a part in. A kind that this version doesn't know waits for the update. */
export async function readConflicts(station: Station, fairId: string): Promise<readonly FieldConflict[]> {
  const { db } = station
  const rows = await readOwnConflicts(db, fairId)
  const found: FieldConflict[] = []
  for (const row of rows) if (isRecordKind(row.kind)) found.push(...(await describe(station, row.kind, row)))
  return found
}

async function describe(
  station: Station,
  kind: RecordKind,
  { key, recordId, field, keptOpId, lostOpId }: SyncConflictRow,
): Promise<readonly FieldConflict[]> {
  const { db } = station
  const record = await db.table<StoredRow, string>(kind).get(recordId)
  const [first, lost] = await db.syncLog.bulkGet([keptOpId, lostOpId])
  const standing = record === undefined ? undefined : await readOp(db, revisionOf(record, field))
  // Just saved and not in the queue yet: choosing is refused until it is, and shown here.
  const kept = standing ?? first
  if (record === undefined || kept === undefined || lost === undefined) return []
  const isSensitive = ![kept, lost].some(({ op }) => Object.hasOwn(op.open.values ?? {}, field))
  const name = nameOfRow(record)
  const [one, other] = [await written(station, kept, field), await written(station, lost, field)]
  const standingId = kept.op.opId
  return [{ key, kind, recordId, field, isSensitive, name, keptOpId: standingId, lostOpId, kept: one, lost: other }]
}

/** An op that came from the server or waits for it. */
const readOp = async (db: FairDeskDatabase, opId: string): Promise<Pick<SyncLogRow, 'op'> | undefined> =>
  (await db.syncLog.get(opId)) ?? db.syncQueue.get({ opId })

async function written(station: Station, { op }: Pick<SyncLogRow, 'op'>, field: string): Promise<WrittenValue> {
  const { db, sealer } = station
  const [staff, replica] = await Promise.all([db.records('staffMember').get(op.staffId), db.replica.get(op.fairId)])
  const sealed = op.sensitive?.sealed ?? null
  const opened = sealed === null ? {} : (await openOpPart(sealer, op.recordId, sealed)).values
  const values = { ...op.open.values, ...opened }
  return {
    value: values[field] ?? null,
    isThere: Object.hasOwn(values, field),
    staffName: staff?.name ?? '',
    isHere: replica?.replicaId === op.replicaId,
    writtenAt: new Date(op.wallTime).toISOString(),
  }
}
