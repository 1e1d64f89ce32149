import type { UndoStep } from '#renderer/db/applyChange.ts'
import { attempt } from '#renderer/db/attempt.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { checkFileSize } from '#shared/import/identifyFile.ts'
import { type ParsedSheet, parseSheet } from '#shared/import/parseSheet.ts'
import { recogniseSheet } from '#shared/import/recogniseSheet.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import type {
  ImportAnswers,
  ImportChoice,
  ImportOutcome,
  ImportPhase,
  ImportPreview,
  ImportReply,
  ImportRequest,
  ReadFile,
} from './importMessages.ts'
import { planSheet } from './planSheet.ts'
import { describeRemarks, previewImport } from './previewImport.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'
import { saveSheet } from './saveSheet.ts'
import { undoImport } from './undoImport.ts'

export interface ImportServices {
  readonly station: Station
  readonly readUniversities: () => Promise<readonly UniversityEntry[]>
  readonly post: (reply: ImportReply) => void
}

/**
 * The import of one file, from its bytes to the commit and its undo. Runs inside the worker, which is started anew for
 * each file; every request gets one reply of its type, and progress before it.
 */
export function answerImport(services: ImportServices): (request: ImportRequest) => Promise<void> {
  const job = new ImportJob(services)
  return async (request) => {
    switch (request.type) {
      case 'read':
        return services.post({ type: 'read', outcome: await attempt(() => job.read(request.file)) })
      case 'look':
        return services.post({ type: 'look', outcome: await attempt(() => job.look(request.fairId, request.choice)) })
      case 'save':
        return services.post({ type: 'save', outcome: await attempt(() => job.save(request.writer, request.consent)) })
      case 'undo':
        return services.post({ type: 'undo', outcome: await attempt(() => job.undo(request.writer)) })
      case 'cancel':
        return job.cancel()
    }
  }
}

type Answer<T extends keyof ImportAnswers> = Promise<ImportAnswers[T]>

/** The file's sheets, the sheet that was looked at last, and what the commit wrote. */
class ImportJob {
  readonly #services: ImportServices
  #sheets: readonly Sheet[] = []
  #looked: ParsedSheet | null = null
  #saved: readonly UndoStep[] = []
  #saving = new AbortController()

  constructor(services: ImportServices) {
    this.#services = services
  }

  async read(file: Blob): Answer<'read'> {
    this.#report('reading', 0, 0)
    const size = checkFileSize(file.size)
    if (!size.ok) return size
    const name = file instanceof File ? file.name : ''
    const sheets = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), name)
    if (!sheets.ok) return sheets
    this.#sheets = sheets.value
    return describeSheets(sheets.value)
  }

  async look(fairId: string, choice: ImportChoice): Answer<'look'> {
    const sheet = this.#sheets.find((candidate) => candidate.number === choice.sheet)
    if (sheet === undefined) return fail('IMPORT_UNREADABLE')
    const parsed = parseSheet(sheet, choice, (done, total) => this.#report('checking', done, total))
    if (!parsed.ok) return parsed
    this.#looked = parsed.value
    const plan = await planSheet(
      this.#services.station.db,
      fairId,
      parsed.value,
      await this.#services.readUniversities(),
    )
    return ok<ImportPreview>(previewImport(parsed.value, plan))
  }

  async save(writer: Writer, consent: Consent | null): Answer<'save'> {
    const sheet = this.#looked
    if (sheet === null) return fail('IMPORT_UNREADABLE')
    if (sheet.kind === 'attendee' && consent === null) return fail('CONSENT_MISSING')
    this.#saving = new AbortController()
    const saved = await saveSheet(this.#services.station, writer, sheet, {
      reference: await this.#services.readUniversities(),
      consent,
      onSealed: (done, total) => this.#report('sealing', done, total),
      onSaved: (done, total) => this.#report('saving', done, total),
      signal: this.#saving.signal,
    })
    if (!saved.ok) return saved
    this.#saved = saved.value.undo
    const { added, accepted, refused, refusedRows } = saved.value.value
    return ok<ImportOutcome>({
      added,
      acceptedRows: accepted.size,
      refusedRows,
      refused: describeRemarks(sheet, refused),
    })
  }

  async undo(writer: Writer): Answer<'undo'> {
    this.#report('undoing', 0, 0)
    const undone = await undoImport(this.#services.station, writer, this.#saved)
    if (undone.ok) this.#saved = []
    return undone
  }

  cancel(): void {
    this.#saving.abort()
  }

  #report(phase: ImportPhase, done: number, total: number): void {
    this.#services.post({ type: 'progress', phase, done, total })
  }
}

/** The first sheet that can be imported; without one, why the first sheet with anything in it cannot. */
function describeSheets(sheets: readonly Sheet[]): Result<ReadFile> {
  const named = sheets.map(({ number, name, rows }) => ({ number, name, rowCount: rows.length }))
  const recognised = sheets.map((sheet) => ({ sheet, outcome: recogniseSheet(sheet) }))
  const good = recognised.find(({ outcome }) => outcome.ok)
  if (good !== undefined) return ok({ sheets: named, suggestedSheet: good.sheet.number })
  const first = recognised.find(({ sheet }) => sheet.rows.length > 0) ?? recognised[0]
  return first === undefined || first.outcome.ok ? fail('IMPORT_UNREADABLE') : first.outcome
}
