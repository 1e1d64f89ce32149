import { type Action, may } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { makeOp, type OpContext, type ReplicaState } from '#shared/ops/makeOp.ts'
import type { Op } from '#shared/ops/op.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { draftRow, opChangeOf, rowAfter, type StoredRow, type UndoStep, undoStepOf } from './applyChange.ts'
import type { Change } from './change.ts'
import { CommitRefused } from './commitRefused.ts'
import type { FairDeskDatabase } from './database.ts'
import { hasLookups, LookupMoves } from './lookup.ts'
import { readReplica, saveReplica } from './replica.ts'
import type { Station, Writer } from './station.ts'
import { describeStorageError } from './storageError.ts'

/** What a plan decides after its reads: the changes to save and the value to hand back. */
export interface Plan<T> {
  readonly changes: readonly Change[]
  readonly value: T
}

export interface Committed<T> {
  readonly value: T
  /** Takes the whole commit back (undo.ts), as long as nothing was built on it. */
  readonly undo: readonly UndoStep[]
}

/** What a commit writes besides records and ops, in the same transaction; only database calls may be awaited. */
export interface Besides<T> {
  readonly tables: readonly LocalTable[]
  readonly write: (db: FairDeskDatabase, committed: Committed<T>) => Promise<unknown>
}
type LocalTable = 'attachment' | 'importBatch' | 'restored' | 'setting' | 'syncConflict'

export interface CommitRequest<T = unknown> {
  readonly action: Action
  /** Every kind that the plan reads or writes. */
  readonly kinds: readonly RecordKind[]
  /** For long commits: called after every 500 records. */
  readonly onProgress?: (done: number, total: number) => void
  /** Aborting leaves nothing behind; the outcome is CANCELLED. */
  readonly signal?: AbortSignal
  readonly besides?: Besides<T>
}

const opsPerRow = 500

/**
 * The only way to write records. Reads, decision, records and outgoing ops share one strict transaction: when this
 * resolves, either all of it is on the disk or none. A plan may await only database reads; awaiting anything else
 * would let IndexedDB commit early.
 */
export async function commit<T>(
  station: Station,
  writer: Writer,
  request: CommitRequest<T>,
  plan: (db: FairDeskDatabase) => Promise<Result<Plan<T>>> | Result<Plan<T>>,
): Promise<Result<Committed<T>>> {
  if (!may(writer.role, request.action)) return fail('ACCESS_ROLE')
  const { db } = station
  const { besides } = request
  const local = besides?.tables.map((name) => db.table(name)) ?? []
  const pages = request.kinds.some(hasLookups) ? [db.lookup] : []
  const tables = [...request.kinds.map((kind) => db.records(kind)), ...pages, db.outbox, db.replica, ...local]
  try {
    return await db.transaction('rw', tables, async () => {
      const [planned, replica] = await Promise.all([plan(db), readReplica(station, writer.fairId)])
      if (!planned.ok) throw new CommitRefused(planned.error)
      const undo = await writeChanges(station, writer, request, replica, planned.value.changes)
      const committed = { value: planned.value.value, undo }
      await besides?.write(db, committed)
      return ok(committed)
    })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

async function writeChanges(
  station: Station,
  writer: Writer,
  request: Pick<CommitRequest, 'onProgress' | 'signal'>,
  start: ReplicaState,
  changes: readonly Change[],
): Promise<readonly UndoStep[]> {
  const context = opContext(station, writer)
  const rows = await readExisting(station.db, changes)
  const undo: UndoStep[] = []
  const lookups = new LookupMoves()
  let replica = start
  // The disk writes one batch while the next is made: for a big import that is a third of the time.
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for (let from = 0; from < changes.length; from += opsPerRow) {
      if (request.signal?.aborted === true) throw new CommitRefused({ code: 'CANCELLED' })
      const ops: Op[] = []
      const batch = changes.slice(from, from + opsPerRow)
      for (const change of batch) {
        const before = rows.get(change.id)
        const draft = draftRow(change, before, context)
        const made = makeOp(replica, context, opChangeOf(change, before, draft))
        const after = rowAfter(change, before, draft, made.op)
        rows.set(change.id, after)
        lookups.note(change.kind, before, after)
        undo.push(undoStepOf(change, before, made.op))
        ops.push(made.op)
        replica = made.replica
      }
      await writing
      if (from > 0) request.onProgress?.(from, changes.length)
      const isLast = from + batch.length === changes.length
      // One wait for the disk's answers, not one after the other: a gate counts milliseconds.
      writing = Promise.all([
        putRows(station.db, batch, rows),
        addOps(station.db, ops),
        isLast && saveReplica(station.db, writer.fairId, replica),
        isLast && lookups.write(station.db.lookup),
      ])
    }
  } finally {
    // Also when a later batch was refused: nothing may go on in a transaction that is about to end.
    await writing
  }
  request.onProgress?.(changes.length, changes.length)
  return undo
}

/** Reads what updates build on. A create reads nothing: its id is fresh, and `bulkAdd` fails if it is not. */
async function readExisting(db: FairDeskDatabase, changes: readonly Change[]): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>()
  for (const [kind, ids] of Map.groupBy(changes, (change) => change.kind)) {
    const wanted = ids.filter((change) => change.mode === 'update').map((change) => change.id)
    if (wanted.length === 0) continue
    const found = await db.table<StoredRow, string>(kind).bulkGet(wanted)
    for (const row of found) if (row !== undefined) rows.set(row.id, row)
  }
  return rows
}

async function putRows(
  db: FairDeskDatabase,
  batch: readonly Change[],
  rows: ReadonlyMap<string, StoredRow>,
): Promise<void> {
  for (const [kind, changes] of Map.groupBy(batch, (change) => change.kind)) {
    const table = db.table<StoredRow, string>(kind)
    const created = new Set(changes.filter((change) => change.mode === 'create').map((change) => change.id))
    const all = [...new Set(changes.map((change) => change.id))].flatMap((id) => rows.get(id) ?? [])
    const [adds, puts] = [all.filter((row) => created.has(row.id)), all.filter((row) => !created.has(row.id))]
    if (adds.length > 0) await table.bulkAdd(adds)
    if (puts.length > 0) await table.bulkPut(puts)
  }
}

async function addOps(db: FairDeskDatabase, ops: readonly Op[]): Promise<void> {
  const [first, last] = [ops.at(0), ops.at(-1)]
  if (first === undefined || last === undefined) return
  await db.outbox.add({ fairId: first.fairId, firstN: first.n, lastN: last.n, ops })
}

const opContext = (station: Station, writer: Writer): OpContext => ({
  fairId: writer.fairId,
  staffId: writer.staffId,
  bootId: station.bootId,
  nowMs: station.nowMs(),
  uptimeMs: station.uptimeMs(),
  random: station.random,
  sha256: station.sha256,
})
