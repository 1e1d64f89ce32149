import type { Writer } from '#renderer/db/station.ts'
import type { Decisions, ImportChoice, ImportOutcome, ReadFile } from '#renderer/flows/excel/importMessages.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { ImportJobs, Job } from './importJobs.ts'
import {
  addFiles,
  dropFinished,
  findTable,
  firstRefused,
  freshTables,
  type ImportQueue,
  nextTable,
  nextUnread,
  type QueuedFile,
  removeFile,
  setReading,
  setTableState,
  type TableKey,
} from './importQueue.ts'
import { freshChoice, type ImportStage, keyText, type OpenTable } from './importStage.ts'

export interface DeskState {
  readonly files: ImportQueue
  readonly stage: ImportStage
}

interface DeskServices {
  readonly writer: Writer
  readonly jobs: ImportJobs
  readonly makeId: () => string
  readonly onState: (state: DeskState) => void
}

/** Leads files from the disk into the database, one table at a time. */
export class ImportDesk {
  readonly #services: DeskServices
  /** What was decided about tables that were left and may be opened again. */
  readonly #drafts = new Map<string, Pick<OpenTable, 'choice' | 'decisions'>>()
  #state: DeskState = { files: [], stage: { step: 'choose' } }
  #ahead: Promise<void> | null = null
  /** Counts what was asked for: an answer to an earlier question no longer leads anywhere. */
  #turn = 0
  #isClosed = false

  constructor(services: DeskServices) {
    this.#services = services
  }

  take(files: readonly File[]): void {
    if (files.length === 0) return
    const kept = this.#state.stage.step === 'choose' ? dropFinished(this.#state.files) : this.#state.files
    this.#setFiles(addFiles(kept, files, this.#services.makeId))
    void (this.#state.stage.step === 'choose' ? this.next(null) : this.#readAhead())
  }

  /** Opens the next table that waits, reading files until there is one; without any, one that needs a person's help. */
  async next(after: TableKey | null): Promise<void> {
    const turn = this.#begin()
    for (;;) {
      if (this.#isOver(turn)) return
      const key = nextTable(this.#state.files, after)
      if (key !== null) return this.show(key)
      const unread = nextUnread(this.#state.files)
      if (unread !== undefined) await this.#readNow(unread)
      else if (this.#ahead !== null) await this.#ahead
      else break
    }
    const refused = firstRefused(this.#state.files)
    if (refused === null || after !== null) return this.#setStage({ step: 'choose' })
    return this.show(refused)
  }

  async show(key: TableKey): Promise<void> {
    const file = this.#state.files.find(({ id }) => id === key.fileId)
    const found = findTable(this.#state.files, key)
    if (file === undefined || found === undefined) return
    const turn = this.#begin()
    this.#setStage({ step: 'busy', isSaving: false, canCancel: true })
    const fresh = { choice: freshChoice(key), decisions: {} }
    const { choice, decisions } = this.#drafts.get(keyText(key)) ?? fresh
    await this.#look({ key, fileName: file.file.name, found, decisions }, file, choice, turn)
    void this.#readAhead()
  }

  /** Leaves the table out for now; it can be opened again. */
  skip({ key }: OpenTable): void {
    this.#setFiles(setTableState(this.#state.files, key, 'skipped'))
    void this.next(key)
  }

  remove(fileId: string): void {
    const { stage } = this.#state
    const isOpen = this.#services.jobs.current?.fileId === fileId && stage.step !== 'choose'
    this.#setFiles(removeFile(this.#state.files, fileId))
    if (!isOpen) return
    this.#services.jobs.end()
    void this.next(null)
  }

  change(open: OpenTable, choice: ImportChoice): void {
    const file = this.#state.files.find(({ id }) => id === open.key.fileId)
    if (file === undefined) return
    this.#setStage({ step: 'preview', open, checking: 'checking', error: null })
    void this.#look(open, file, choice, this.#begin())
  }

  decide(decisions: Decisions): void {
    const { stage } = this.#state
    if (stage.step !== 'preview') return
    this.#drafts.set(keyText(stage.open.key), { choice: stage.open.choice, decisions })
    this.#setStage({ ...stage, open: { ...stage.open, decisions } })
  }

  async save(open: OpenTable, consent: Consent | null): Promise<void> {
    const job = this.#services.jobs.current
    if (job === null) return
    this.#setStage({ step: 'busy', isSaving: true, canCancel: true })
    const saved = await job.session.save(open.key, this.#services.writer, consent, open.decisions)
    if (!this.#isCurrent(job)) return
    if (!saved.ok) return this.#setStage({ step: 'preview', open, checking: 'current', error: saved.error })
    this.#setFiles(setTableState(this.#state.files, open.key, 'imported'))
    this.#setStage({ step: 'done', open, outcome: saved.value, isUndone: false, error: null })
  }

  async undo(open: OpenTable, outcome: ImportOutcome): Promise<void> {
    const job = this.#services.jobs.current
    if (job === null || outcome.batchId === null) return
    this.#setStage({ step: 'busy', isSaving: true, canCancel: false })
    const undone = await job.session.undo(this.#services.writer, outcome.batchId)
    if (!this.#isCurrent(job)) return
    if (undone.ok) this.#setFiles(setTableState(this.#state.files, open.key, 'undone'))
    const error = undone.ok ? null : undone.error
    this.#setStage({ step: 'done', open, outcome, isUndone: undone.ok, error })
  }

  async refusalFile({ key }: OpenTable, language: 'zh' | 'en'): Promise<Result<Uint8Array<ArrayBuffer>>> {
    const job = this.#services.jobs.current
    return job === null ? fail('CANCELLED') : job.session.refusalFile(key, language)
  }

  /** Stops what is under way: a save leaves nothing, a check the preview of before, a reading leaves its file out. */
  cancel(): void {
    const { stage, files } = this.#state
    const { current } = this.#services.jobs
    if (stage.step === 'busy' && stage.isSaving) return current?.session.cancel()
    this.#begin()
    this.#services.jobs.end()
    if (stage.step === 'preview') return this.#setStage({ ...stage, checking: 'stale' })
    if (current === null) return this.restart()
    this.#setFiles(removeFile(files, current.fileId))
    void this.next(null)
  }

  restart(): void {
    this.#begin()
    this.#services.jobs.end()
    this.#drafts.clear()
    this.#set({ files: [], stage: { step: 'choose' } })
  }

  /** The screen is left; an unfinished save leaves nothing. */
  close(): void {
    this.#isClosed = true
    this.#services.jobs.endAll()
  }

  async #look(
    { key, fileName, found, decisions }: Omit<OpenTable, 'choice' | 'preview'>,
    file: QueuedFile,
    choice: ImportChoice,
    turn: number,
  ): Promise<void> {
    const held = await this.#services.jobs.hold(file)
    if (this.#isOver(turn)) return
    if (!held.ok) {
      this.#setRead(file, held)
      return this.next(null)
    }
    const preview = await held.value.session.look(this.#services.writer.fairId, choice)
    if (this.#isOver(turn)) return
    this.#drafts.set(keyText(key), { choice, decisions })
    const open = { key, fileName, found, decisions, choice, preview }
    this.#setStage({ step: 'preview', open, checking: 'current', error: null })
  }

  async #readNow(file: QueuedFile): Promise<void> {
    this.#setStage({ step: 'busy', isSaving: false, canCancel: true })
    this.#setFiles(setReading(this.#state.files, file.id, { step: 'reading' }))
    this.#setRead(file, await this.#services.jobs.hold(file).then(foundIn))
  }

  #readAhead(): Promise<void> {
    this.#ahead ??= this.#readRest().finally(() => {
      this.#ahead = null
    })
    return this.#ahead
  }

  async #readRest(): Promise<void> {
    for (let file = nextUnread(this.#state.files); file !== undefined; file = nextUnread(this.#state.files)) {
      if (this.#isClosed) return
      this.#setFiles(setReading(this.#state.files, file.id, { step: 'reading' }))
      this.#setRead(file, await this.#services.jobs.lookInto(file))
    }
  }

  #setRead(file: QueuedFile, read: Result<ReadFile>): void {
    this.#setFiles(
      setReading(
        this.#state.files,
        file.id,
        read.ok ? { step: 'read', tables: freshTables(read.value.tables) } : { step: 'refused', error: read.error },
      ),
    )
  }

  #begin(): number {
    this.#turn += 1
    return this.#turn
  }

  #isOver(turn: number): boolean {
    return this.#isClosed || this.#turn !== turn
  }

  #isCurrent(job: Job): boolean {
    return !this.#isClosed && this.#services.jobs.current?.session === job.session
  }

  #setFiles(files: ImportQueue): void {
    this.#set({ ...this.#state, files })
  }

  #setStage(stage: ImportStage): void {
    this.#set({ ...this.#state, stage })
  }

  #set(state: DeskState): void {
    this.#state = state
    if (!this.#isClosed) this.#services.onState(state)
  }
}

const foundIn = (held: Result<{ readonly found: ReadFile }>): Result<ReadFile> =>
  held.ok ? { ok: true, value: held.value.found } : held
