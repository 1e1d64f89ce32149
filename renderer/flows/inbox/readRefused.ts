import type { StoredRow } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { type ErrorCode, isErrorCode } from '#shared/errors/codes.ts'
import { isRecordKind, type RecordKind } from '#shared/records/registry.ts'
import { nameOfRow } from './nameOfRow.ts'

/** A change that the server refused: kept here with what it said, and nowhere else. */
export interface RefusedChange {
  readonly opId: string
  /** Null for a kind that this version doesn't know. */
  readonly kind: RecordKind | null
  readonly name: string
  readonly staffName: string
  readonly writtenAt: string
  readonly code: ErrorCode
  /** Its open values; sensitive ones are shown nowhere here. */
  readonly values: Readonly<Record<string, unknown>>
}

/** Those that nobody has seen to yet, oldest first. */
export async function readRefused(db: FairDeskDatabase, fairId: string): Promise<readonly RefusedChange[]> {
  const rows = (await db.syncRejected.where({ fairId }).toArray()).filter((row) => row.settledAt === undefined)
  const staff = await db.records('staffMember').bulkGet(rows.map(({ op }) => op.staffId))
  const found: RefusedChange[] = []
  for (const [index, { op, code }] of rows.entries()) {
    const kind = isRecordKind(op.kind) ? op.kind : null
    const record = kind === null ? undefined : await db.table<StoredRow, string>(kind).get(op.recordId)
    const { createdAt: _at, ...values } = op.open.values ?? {}
    found.push({
      opId: op.opId,
      kind,
      name: nameOfRow({ ...record, ...values }),
      staffName: staff[index]?.name ?? '',
      writtenAt: new Date(op.wallTime).toISOString(),
      code: isErrorCode(code) ? code : 'SYNC_UPDATE',
      values,
    })
  }
  return found.toSorted((one, other) => one.writtenAt.localeCompare(other.writtenAt))
}
