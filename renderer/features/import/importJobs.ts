import type { ImportProgress, ReadFile } from '#renderer/flows/excel/importMessages.ts'
import type { ImportSession } from '#renderer/flows/excel/openImport.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { QueuedFile } from './importQueue.ts'

export type OpenSession = (onProgress: (progress: ImportProgress) => void) => ImportSession

export interface Job {
  readonly fileId: string
  readonly session: ImportSession
}

/**
 * The workers of an import. Only the file that is looked at has one that stays; those behind it are read ahead in
 * workers that end at once, so that memory never holds all of them.
 */
export class ImportJobs {
  readonly #open: OpenSession
  readonly #onProgress: (progress: ImportProgress) => void
  #current: (Job & { readonly read: Promise<Result<ReadFile>> }) | null = null
  #ahead: ImportSession | null = null

  constructor(open: OpenSession, onProgress: (progress: ImportProgress) => void) {
    this.#open = open
    this.#onProgress = onProgress
  }

  get current(): Job | null {
    return this.#current
  }

  /** The file in the worker that stays, read once; the file before leaves it. */
  async hold({ id, file }: QueuedFile): Promise<Result<Job & { readonly found: ReadFile }>> {
    if (this.#current?.fileId !== id) {
      this.end()
      const session = this.#open(this.#onProgress)
      this.#current = { fileId: id, session, read: session.read(file) }
    }
    const job = this.#current
    const read = await job.read
    return read.ok ? ok({ fileId: job.fileId, session: job.session, found: read.value }) : read
  }

  async lookInto({ file }: QueuedFile): Promise<Result<ReadFile>> {
    const session = this.#open(() => undefined)
    this.#ahead = session
    const read = await session.read(file)
    session.close()
    this.#ahead = null
    return read
  }

  end(): void {
    this.#current?.session.close()
    this.#current = null
  }

  endAll(): void {
    this.end()
    this.#ahead?.close()
  }
}
