import type { Change } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { ImportBatch } from '#renderer/db/importBatch.ts'
import { packSteps } from '#renderer/db/packSteps.ts'
import { instantNow, newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import type { Action } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { Decisions } from '#shared/import/importContext.ts'
import type { ParsedTable } from '#shared/import/parseTable.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { changedRecords, countRecords, countRows } from './countPlan.ts'
import { OpenedValues } from './openedValues.ts'
import { type PlanMark, type PlanSettings, planAsLooked, planLooked } from './planLooked.ts'
import { kindsOfTable } from './readKnown.ts'
import { RecordIds } from './recordIds.ts'
import { SealedParts, splitValues, type Write } from './sealedParts.ts'

export interface SaveOptions {
  readonly fileName: string
  readonly sheetName: string
  /** What the screen showed of the table. */
  readonly looked: PlanMark
  readonly reference: readonly UniversityEntry[]
  /** What the people of the list agreed to, by the declaration of who sent it; null where no people come in. */
  readonly consent: Consent | null
  readonly isSensitiveAllowed: boolean
  readonly decisions: Decisions
  readonly onSealed: (done: number, total: number) => void
  readonly onSaved: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export interface SavedTable {
  readonly plan: TablePlan
  /** Null when the table changed nothing. */
  readonly batchId: string | null
}

export const actionOf: Readonly<Record<ImportKind, Action>> = {
  attendee: 'attendee.import',
  enterprise: 'enterprise.edit',
  position: 'enterprise.edit',
  university: 'attendee.import',
  booth: 'enterprise.edit',
  assistanceCase: 'assistance.manage',
}

/** How often the fair may change under an import that waits for the encryption. */
const attempts = 3

/**
 * Saves what a table brings in one commit, by the fair as it is in that transaction: decided anew, or as the screen showed
 * it when nothing was committed since. What takes it back is part of it. CANCELLED leaves nothing behind.
 */
export async function saveTable(
  station: Station,
  writer: Writer,
  table: ParsedTable,
  options: SaveOptions,
): Promise<Result<SavedTable>> {
  const { reference, decisions, consent, isSensitiveAllowed, signal } = options
  const isOpen = isSensitiveAllowed && consent?.sensitive === true
  const settings: PlanSettings = { reference, decisions, consent, isSensitiveAllowed: isOpen }
  const opened = new OpenedValues()
  const parts = new SealedParts()
  const ids = new RecordIds(station, writer.fairId)
  const plan = async () =>
    (await planAsLooked(station.db, writer.fairId, options.looked, isSensitiveAllowed, settings)) ??
    (await planLooked(station.db, writer.fairId, table, settings, opened)).mark.plan
  const hasSensitive = table.mapping.some(({ column }) => column?.field.sensitivity === 'sensitive')
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (hasSensitive) {
      let ahead = await plan()
      if (await opened.openFor(ahead, station.sealer)) ahead = await plan()
      await parts.add(ids.writesOf(ahead), station.sealer, options.onSealed, signal)
      if (signal.aborted) return fail('CANCELLED')
    }
    const saved = await commitPlan(station, writer, table, options, { plan, parts, ids })
    if (saved.ok || saved.error.code !== 'IMPORT_FAIR_CHANGED') return saved
  }
  return fail('IMPORT_FAIR_CHANGED')
}

interface Prepared {
  readonly plan: () => Promise<TablePlan>
  readonly parts: SealedParts
  readonly ids: RecordIds
}

async function commitPlan(
  station: Station,
  writer: Writer,
  table: ParsedTable,
  options: SaveOptions,
  { plan, parts, ids }: Prepared,
): Promise<Result<SavedTable>> {
  const batchId = newRecordId(station)
  const saved = await commit<TablePlan>(
    station,
    writer,
    {
      action: actionOf[table.kind],
      kinds: kindsOfTable[table.kind],
      onProgress: options.onSaved,
      signal: options.signal,
      besides: {
        tables: ['importBatch', 'setting'],
        write: async (db, { value, undo }) => {
          if (undo.length === 0) return
          const batch = batchOf(batchId, station, writer, table, options, value)
          await db.importBatch.bulkAdd([batch, packSteps(batchId, undo)])
        },
      },
    },
    async () => {
      const value = await plan()
      const changes = ids.writesOf(value).map((write) => changeOf(write, parts))
      const ready = changes.filter((change) => change !== undefined)
      return ready.length === changes.length ? ok({ changes: ready, value }) : fail('IMPORT_FAIR_CHANGED')
    },
  )
  if (!saved.ok) return saved
  return ok({ plan: saved.value.value, batchId: saved.value.undo.length === 0 ? null : batchId })
}

/** Undefined when a sensitive value was not sealed beforehand: the fair changed meanwhile. */
function changeOf({ kind, id, mode, values }: Write, parts: SealedParts): Change | undefined {
  const { open, closed } = splitValues(kind, values)
  if (Object.keys(closed).length === 0) return { kind, id, mode, set: open, sealed: null }
  const sealed = parts.find(id, closed)
  return sealed === undefined ? undefined : { kind, id, mode, set: open, sealed }
}

const batchOf = (
  id: string,
  station: Station,
  writer: Writer,
  table: ParsedTable,
  { fileName, sheetName }: SaveOptions,
  plan: TablePlan,
): ImportBatch => ({
  id,
  fairId: writer.fairId,
  fileName,
  sheetName,
  kind: table.kind,
  at: instantNow(station),
  staffId: writer.staffId,
  counts: countRows(table.parsed, plan),
  added: countRecords(plan),
  changed: changedRecords(plan),
  decided: plan.decided,
  undoneAt: null,
})
