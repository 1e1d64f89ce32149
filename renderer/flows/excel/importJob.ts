import { attempt } from '#renderer/db/attempt.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok } from '#shared/errors/result.ts'
import { type HeaderMemory, rememberHeaders } from '#shared/import/headerMemory.ts'
import { checkFileSize } from '#shared/import/identifyFile.ts'
import { type ParsedTable, parseTable } from '#shared/import/parseTable.ts'
import type { RecogniseOptions } from '#shared/import/recogniseTables.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import { writeRefusalFile } from '../tables/writeRefusalFile.ts'
import { changedRecords, countRecords, countRows } from './countPlan.ts'
import { describeRemarks } from './describeRemarks.ts'
import { describeTables } from './describeTables.ts'
import type {
  ImportAnswers,
  ImportChoice,
  ImportOutcome,
  ImportPhase,
  ImportReply,
  ImportRequest,
  TableRef,
} from './importMessages.ts'
import { OpenedValues } from './openedValues.ts'
import { type PlanMark, planLooked } from './planLooked.ts'
import { bringsPeople, previewImport, refusalsOf } from './previewImport.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'
import { recogniseChosen } from './recogniseChosen.ts'
import { saveTable } from './saveTable.ts'
import { undoImport } from './undoImport.ts'

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
  mark: PlanMark
}

const reportEveryMs = 200

/** One file with its tables. Rows stay here; only what a screen shows leaves. */
export class ImportJob {
  readonly #services: ImportServices
  #fileName = ''
  #sheets: readonly Sheet[] = []
  /** What was chosen for headers before. */
  #memory: HeaderMemory = {}
  #reference: Promise<readonly UniversityEntry[]> | undefined
  readonly #looked = new Map<string, Looked>()
  #saving = new AbortController()
  #reported: { readonly phase: ImportPhase | null; readonly atMs: number } = { phase: null, atMs: 0 }

  constructor(services: ImportServices) {
    this.#services = services
  }

  async read(file: Blob, fileName: string): Answer<'read'> {
    this.#report('reading', 0, 0)
    const size = checkFileSize(file.size)
    if (!size.ok) return size
    const sheets = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), fileName)
    if (!sheets.ok) return sheets
    this.#fileName = fileName
    this.#sheets = sheets.value
    this.#memory = await readSetting(this.#services.station.db, 'headerMemory')
    return describeTables(sheets.value, await this.#known())
  }

  async look(fairId: string, choice: ImportChoice): Answer<'look'> {
    const sheet = this.#sheets.find((candidate) => candidate.number === choice.sheet)
    if (sheet === undefined) return fail('IMPORT_UNREADABLE')
    const recognised = recogniseChosen(sheet, choice, await this.#known())
    if (!recognised.ok) return recognised
    const parsed = parseTable(recognised.value, choice, (done, total) => this.#report('checking', done, total))
    const { isSensitiveAllowed } = choice
    this.#report('matching', 0, 0)
    const reference = await this.#universities()
    const planned = await planLooked(
      this.#services.station.db,
      fairId,
      parsed,
      { reference, decisions: {}, consent: null, isSensitiveAllowed },
      new OpenedValues(),
    )
    this.#looked.set(keyOf(choice), { sheet, table: parsed, isSensitiveAllowed, mark: planned.mark })
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
      looked: looked.mark,
      reference: await this.#universities(),
      consent,
      isSensitiveAllowed,
      decisions,
      onSealed: (done, total) => this.#report('sealing', done, total),
      onSaved: (done, total) => this.#report('saving', done, total),
      signal: this.#saving.signal,
    })
    if (!saved.ok) return saved
    const { plan, batchId } = saved.value
    looked.mark = { ...looked.mark, plan }
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
    const { sheet, table, mark } = looked
    return ok(await writeRefusalFile({ sheet, table, remarks: refusalsOf(table, mark.plan), language }))
  }

  cancel(): void {
    this.#saving.abort()
  }

  /** The national list; read once for the file. */
  #universities(): Promise<readonly UniversityEntry[]> {
    this.#reference ??= this.#services.readUniversities()
    return this.#reference
  }

  /** What tables are recognised by, with what was remembered by now. */
  async #known(): Promise<RecogniseOptions> {
    const reference = await this.#universities()
    return { memory: this.#memory, universities: new Set(reference.map(({ key }) => key)) }
  }

  /** For the next list of the same sender. The records are saved by now: what fails here is only asked again. */
  async #remember(table: ParsedTable): Promise<void> {
    const memory = rememberHeaders(this.#memory, table)
    this.#memory = memory
    await attempt(async () => ok(await writeSetting(this.#services.station.db, 'headerMemory', memory)))
  }

  /** As often as an eye follows; each report is drawn by the thread that the work shares the computer with. */
  #report(phase: ImportPhase, done: number, total: number): void {
    const { uptimeMs } = this.#services.station
    const isNews = phase !== this.#reported.phase || done === total
    if (!isNews && uptimeMs() - this.#reported.atMs < reportEveryMs) return
    this.#reported = { phase, atMs: uptimeMs() }
    this.#services.post({ type: 'progress', phase, done, total })
  }
}

const keyOf = ({ sheet, table }: TableRef): string => `${sheet} ${table}`
