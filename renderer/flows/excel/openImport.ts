import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import type { Consent } from '#shared/records/attendee.ts'
import { describeStation } from '../station/workerStation.ts'
import type {
  Decisions,
  ImportAnswers,
  ImportChoice,
  ImportOutcome,
  ImportPreview,
  ImportProgress,
  ImportReply,
  ImportRequest,
  ReadFile,
  TableRef,
} from './importMessages.ts'

/** The import of one file in a worker of its own. One question at a time. */
export interface ImportSession {
  /** Ends after a minute with IMPORT_TOO_SLOW: a file may be made to keep a reader busy for ever. */
  read(file: File): Promise<Result<ReadFile>>
  look(fairId: string, choice: ImportChoice): Promise<Result<ImportPreview>>
  save(table: TableRef, writer: Writer, consent: Consent | null, decisions: Decisions): Promise<Result<ImportOutcome>>
  /** Takes an import back, of this session or of any time before. */
  undo(writer: Writer, batchId: string): Promise<Result<null>>
  /** The refused rows of a table that was looked at or saved, as a workbook to mend. */
  refusalFile(table: TableRef, language: 'zh' | 'en'): Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Stops the save; its outcome is CANCELLED. */
  cancel(): void
  /** Ends the worker; whatever is asked is answered by CANCELLED. */
  close(): void
}

export function openImport(station: Station, onProgress: (progress: ImportProgress) => void): ImportSession {
  const worker = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' })
  /** Why nothing is answered any more: the session was closed, or the worker has died. */
  const over = new AbortController()
  worker.postMessage(describeStation(station))
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
    if (data.type === 'progress') onProgress(data)
  })

  const end = (code: 'CANCELLED' | 'IMPORT_UNREADABLE'): void => {
    worker.terminate()
    over.abort(code)
  }
  const close = (): void => end('CANCELLED')
  // The worker can die of a file that needs more memory than there is; it says so once.
  worker.addEventListener('error', () => end('IMPORT_UNREADABLE'))

  const ask = <T extends keyof ImportAnswers>(
    type: T,
    request: ImportRequest,
  ): Promise<ImportAnswers[T] | Result<never>> =>
    new Promise((resolve) => {
      const done = new AbortController()
      const settle = (outcome: ImportAnswers[T] | Result<never>): void => {
        done.abort()
        resolve(outcome)
      }
      const refuse = (): void =>
        settle(fail(over.signal.reason === 'IMPORT_UNREADABLE' ? 'IMPORT_UNREADABLE' : 'CANCELLED'))
      if (over.signal.aborted) return refuse()
      const { signal } = done
      over.signal.addEventListener('abort', refuse, { signal })
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ImportReply>) => isAnswer(data, type) && settle(data.outcome),
        { signal },
      )
      worker.postMessage(request)
      return undefined
    })

  return {
    read: (file) => limited(ask('read', { type: 'read', file, fileName: file.name }), close),
    look: (fairId, choice) => ask('look', { type: 'look', fairId, choice }),
    save: (table, writer, consent, decisions) => ask('save', { type: 'save', table, writer, consent, decisions }),
    undo: (writer, batchId) => ask('undo', { type: 'undo', writer, batchId }),
    refusalFile: (table, language) => ask('refusalFile', { type: 'refusalFile', table, language }),
    cancel: () => worker.postMessage({ type: 'cancel' } satisfies ImportRequest),
    close,
  }
}

const isAnswer = <T extends keyof ImportAnswers>(
  reply: ImportReply,
  type: T,
): reply is Extract<ImportReply, { readonly type: T }> & { readonly outcome: ImportAnswers[T] } => reply.type === type

async function limited<T>(answer: Promise<Result<T>>, close: () => void): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(
      () => resolve(fail('IMPORT_TOO_SLOW', { seconds: importLimits.readMs / 1000 })),
      importLimits.readMs,
    )
  })
  const outcome = await Promise.race([answer, late])
  clearTimeout(timer)
  if (!outcome.ok && outcome.error.code === 'IMPORT_TOO_SLOW') close()
  return outcome
}
