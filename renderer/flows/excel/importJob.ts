import { attempt } from '#renderer/db/attempt.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { checkFile, checkFileSize } from '#shared/import/checkFile.ts'
import { type HeaderMemory, rememberHeaders } from '#shared/import/headerMemory.ts'
import { type ParsedTable, parseTable } from '#shared/import/parseTable.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import { type RecogniseOptions, recogniseTable, recogniseTables } from '#shared/import/recogniseTables.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { writeRefusalFile } from '../tables/writeRefusalFile.ts'
import { changedRecords, countRecords, countRows } from './countPlan.ts'
import { describeRemarks } from './describeRemarks.ts'
import type {
  FoundTable,
  ImportAnswers,
  ImportChoice,
  ImportOutcome,
  ImportPhase,
  ImportReply,
  ImportRequest,
  ReadFile,
  TableRef,
} from './importMessages.ts'
import { OpenedValues } from './openedValues.ts'
import { planLooked } from './planLooked.ts'
import { bringsPeople, previewImport, refusalsOf } from './previewImport.ts'
import { readWorkbook } from './readWorkbook.ts'
import { saveTable } from './saveTable.ts'
import { undoImport } from './undoImport.ts'
import { verifyZip } from './verifyZip.ts'

export interface ImportServices {
  readonly station: Station
  readonly readUniversities: () => Promise<readonly UniversityEntry[]>
  readonly post: (reply: ImportReply) => void
}

type Answer<T extends keyof ImportAnswers> = Promise<ImportAnswers[T]>
type SaveRequest = Extract<ImportRequest, { readonly type: 'save' }>

/** A table as it was looked at last. */
interface Looked {
  readonly sheet: Sheet
  readonly table: ParsedTable
  readonly isSensitiveAllowed: boolean
  plan: TablePlan
}

/** One file with its tables. Rows stay here; only what a screen shows leaves. */
export class ImportJob {
  readonly #services: ImportServices
  #fileName = ''
  #sheets: readonly Sheet[] = []
  /** What was chosen for headers before. */
  #memory: HeaderMemory = {}
  /** The national list, as names are compared. */
  #universities: ReadonlySet<string> = new Set()
  readonly #looked = new Map<string, Looked>()
  #saving = new AbortController()

  constructor(services: ImportServices) {
    this.#services = services
  }

  async read(file: Blob, fileName: string): Answer<'read'> {
    this.#report('reading', 0, 0)
    const size = checkFileSize(file.size)
    if (!size.ok) return size
    const bytes = new Uint8Array(await file.arrayBuffer())
    const checked = checkFile(bytes)
    if (!checked.ok) return checked
    const intact = await verifyZip(bytes)
    if (!intact.ok) return intact
    const sheets = readWorkbook(bytes)
    if (!sheets.ok) return sheets
    this.#fileName = fileName
    this.#sheets = sheets.value
    this.#memory = await readSetting(this.#services.station.db, 'headerMemory')
    this.#universities = new Set((await this.#services.readUniversities()).map(({ key }) => key))
    return describeSheets(sheets.value, { memory: this.#memory, universities: this.#universities })
  }

  async look(fairId: string, choice: ImportChoice): Answer<'look'> {
    const sheet = this.#sheets.find((candidate) => candidate.number === choice.sheet)
    if (sheet === undefined) return fail('IMPORT_UNREADABLE')
    const recognised = recogniseTable(sheet, choice.table, choice.understood, this.#memory, this.#universities)
    if (!recognised.ok) return recognised
    const parsed = parseTable(recognised.value, choice, (done, total) => this.#report('checking', done, total))
    const { isSensitiveAllowed } = choice
    this.#report('matching', 0, 0)
    const reference = await this.#services.readUniversities()
    const planned = await planLooked(
      this.#services.station.db,
      fairId,
      parsed,
      { reference, decisions: {}, consent: null, isSensitiveAllowed },
      new OpenedValues(),
    )
    this.#looked.set(keyOf(choice), { sheet, table: parsed, isSensitiveAllowed, plan: planned.plan })
    return ok(previewImport(parsed, planned))
  }

  async save({ table: ref, writer, consent, decisions }: SaveRequest): Answer<'save'> {
    const looked = this.#looked.get(keyOf(ref))
    if (looked === undefined) return fail('IMPORT_UNREADABLE')
    const { sheet, table, isSensitiveAllowed } = looked
    if (bringsPeople(table) && consent === null) return fail('CONSENT_MISSING')
    this.#saving = new AbortController()
    const saved = await saveTable(this.#services.station, writer, table, {
      fileName: this.#fileName,
      sheetName: sheet.name,
      reference: await this.#services.readUniversities(),
      consent,
      isSensitiveAllowed,
      decisions,
      onSealed: (done, total) => this.#report('sealing', done, total),
      onSaved: (done, total) => this.#report('saving', done, total),
      signal: this.#saving.signal,
    })
    if (!saved.ok) return saved
    const { plan, batchId } = saved.value
    looked.plan = plan
    await this.#remember(table)
    return ok<ImportOutcome>({
      batchId,
      counts: countRows(table.parsed, plan),
      added: countRecords(plan),
      changed: changedRecords(plan),
      twins: plan.creates.filter(({ values }) => (values['possibleTwinOf'] ?? null) !== null).length,
      refused: describeRemarks(table, refusalsOf(table, plan)),
    })
  }

  async undo(writer: Writer, batchId: string): Answer<'undo'> {
    this.#report('undoing', 0, 0)
    return undoImport(this.#services.station, writer, batchId)
  }

  async refusalFile(ref: TableRef, language: 'zh' | 'en'): Answer<'refusalFile'> {
    const looked = this.#looked.get(keyOf(ref))
    if (looked === undefined) return fail('IMPORT_UNREADABLE')
    this.#report('writing', 0, 0)
    const { sheet, table, plan } = looked
    return ok(await writeRefusalFile({ sheet, table, remarks: refusalsOf(table, plan), language }))
  }

  cancel(): void {
    this.#saving.abort()
  }

  /** For the next list of the same sender. The records are saved by now: what fails here is only asked again. */
  async #remember(table: ParsedTable): Promise<void> {
    const memory = rememberHeaders(this.#memory, table)
    this.#memory = memory
    await attempt(async () => ok(await writeSetting(this.#services.station.db, 'headerMemory', memory)))
  }

  #report(phase: ImportPhase, done: number, total: number): void {
    this.#services.post({ type: 'progress', phase, done, total })
  }
}

const keyOf = ({ sheet, table }: TableRef): string => `${sheet} ${table}`

/** The tables of the file; when none can be imported, why the first sheet with anything in it cannot. */
function describeSheets(sheets: readonly Sheet[], options: RecogniseOptions): Result<ReadFile> {
  const tables = sheets.flatMap((sheet): readonly FoundTable[] => {
    const found = recogniseTables(sheet, options)
    const base = { sheet: sheet.number, sheetName: sheet.name }
    return found.ok
      ? found.value.map(({ table, kind, headerRow, rows }) => ({
          ...base,
          table,
          kind,
          headerRow,
          rowCount: rows.length,
          error: null,
        }))
      : [{ ...base, table: 1, kind: null, headerRow: 0, rowCount: sheet.rows.length, error: found.error }]
  })
  const good = tables.find(({ error }) => error === null)
  const first = tables.find(({ rowCount }) => rowCount > 0) ?? tables[0]
  if (first === undefined) return fail('IMPORT_UNREADABLE')
  if (good === undefined) return first.error === null ? fail('IMPORT_UNREADABLE') : { ok: false, error: first.error }
  return ok({ tables, suggested: { sheet: good.sheet, table: good.table } })
}
