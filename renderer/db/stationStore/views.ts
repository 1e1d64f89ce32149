import { canonicalJson } from '#shared/ops/hashOp.ts'
import { type SealedValue, sealedValueSchema } from '#shared/records/defineRecord.ts'
import { isRecordKind, type RecordKind, recordKinds } from '#shared/records/registry.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import { revisionOf, type StoredRow } from '../applyChange.ts'
import { LookupMoves } from '../lookup.ts'
import type { Touched } from '../outbox.ts'
import { sealField } from '../sealer.ts'
import type { Station } from '../station.ts'
import { draftOf, finishRow, type RowDraft } from './rowOfState.ts'
import { outside } from './sealedOps.ts'

export interface Views {
  put(recordId: string, state: RecordState | null): void
  /** Once, at the end of the transaction. */
  write(): Promise<void>
}

/**
 * What the screens show, gathered over a transaction and written in bulk. Rows that come out as they were are left
 * alone, so that no screen reads again when an own op comes back; those that changed are told of in the outbox.
 */
export function openViews(station: Station, fairId: string): Views {
  const { db } = station
  const views = new Map<string, RecordState | null>()
  return {
    put: (recordId, state) => void views.set(recordId, state),
    write: async () => {
      const touched: Touched[] = []
      const gone: string[] = []
      const byKind = new Map<RecordKind, RecordState[]>()
      for (const [recordId, state] of views) {
        if (state === null) gone.push(recordId)
        else if (isRecordKind(state.kind)) byKind.set(state.kind, [...(byKind.get(state.kind) ?? []), state])
      }
      for (const [kind, states] of byKind) touched.push(...(await writeKind(station, fairId, kind, states)))
      for (const kind of gone.length > 0 ? recordKinds : []) touched.push(...(await removeRows(station, kind, gone)))
      if (touched.length > 0) await db.outbox.add({ fairId, firstN: 1, lastN: 0, ops: [], pulled: touched })
    },
  }
}

async function writeKind(
  station: Station,
  fairId: string,
  kind: RecordKind,
  states: readonly RecordState[],
): Promise<readonly Touched[]> {
  const { db } = station
  const table = db.table<StoredRow, string>(kind)
  const before = await table.bulkGet(states.map((state) => state.recordId))
  const rows = await rowsOf(
    station,
    states.map((state, index) => ({ draft: draftOf(kind, state, fairId), before: before[index] })),
  )
  const moves = new LookupMoves()
  const puts: StoredRow[] = []
  const removes: string[] = []
  for (const [index, row] of rows.entries()) {
    const old = before[index]
    // A record of another fair under this id is not this fair's to change.
    if (old !== undefined && old.fairId !== fairId) continue
    if (row !== null) {
      if (old !== undefined && canonicalJson(old) === canonicalJson(row)) continue
      puts.push(row)
      moves.note(kind, old, row)
    } else if (old !== undefined) {
      removes.push(old.id)
      moves.noteGone(kind, old)
    }
  }
  await table.bulkPut(puts)
  await table.bulkDelete(removes)
  await moves.write(db.lookup)
  return [...puts.map(({ id }) => id), ...removes].map((recordId) => ({ kind, recordId }))
}

/** Of records that are known no more; which kind they were is not known either. */
async function removeRows({ db }: Station, kind: RecordKind, ids: readonly string[]): Promise<readonly Touched[]> {
  const table = db.table<StoredRow, string>(kind)
  const rows = (await table.bulkGet([...ids])).filter((row) => row !== undefined)
  if (rows.length === 0) return []
  const moves = new LookupMoves()
  for (const row of rows) moves.noteGone(kind, row)
  await table.bulkDelete(rows.map(({ id }) => id))
  await moves.write(db.lookup)
  return rows.map(({ id }) => ({ kind, recordId: id }))
}

interface Redrawn {
  readonly draft: RowDraft | null
  readonly before: StoredRow | undefined
}

/** Seals what was not sealed before; the same op sets the same value. */
async function rowsOf({ sealer }: Station, all: readonly Redrawn[]): Promise<readonly (StoredRow | null)[]> {
  const fresh: { readonly index: number; readonly field: string; readonly seal: () => Promise<SealedValue> }[] = []
  const sealed = all.map(({ draft, before }, index) => {
    const kept: Record<string, SealedValue> = {}
    for (const [field, value] of Object.entries(draft?.sensitive ?? {})) {
      if (draft === null || value === null) continue
      const known = sealedIn(before, field, draft)
      if (known !== null) kept[field] = known
      else fresh.push({ index, field, seal: () => sealField(sealer, String(draft.open['id']), field, value) })
    }
    return kept
  })
  if (fresh.length > 0) {
    const made = await outside(() => Promise.all(fresh.map(({ seal }) => seal())))
    for (const [at, { index, field }] of fresh.entries()) {
      const [place, value] = [sealed[index], made[at]]
      if (place !== undefined && value !== undefined) place[field] = value
    }
  }
  return all.map(({ draft }, index) => (draft === null ? null : finishRow(draft, sealed[index] ?? {})))
}

function sealedIn(before: StoredRow | undefined, field: string, { open }: RowDraft): SealedValue | null {
  if (before === undefined) return null
  const { created, changed } = open.revisions
  if (revisionOf(before, field) !== (changed[field] ?? created)) return null
  const value = sealedValueSchema.safeParse(before[field])
  return value.success ? value.data : null
}
