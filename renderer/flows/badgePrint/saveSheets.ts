import type { Station } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { BadgeReply, BadgeRequest } from './badgeMessages.ts'
import { startWorker } from './openBadgeWorker.ts'
import type { SheetsJob, SheetsReport } from './sheetsJob.ts'

interface SaveOptions {
  /** The fair's folder. */
  readonly folder: string
  readonly name: string
  readonly onProgress: (badges: number) => void
  /** CANCELLED, with nothing left on the disk, when it aborts before the file is whole. */
  readonly signal: AbortSignal
}

export interface SavedSheets extends SheetsReport {
  readonly path: string
}

/** Prints a job to a PDF in the documents folder: a worker draws, the pieces go through to the disk one by one. */
export async function saveSheets(
  { db }: Station,
  platform: Platform,
  job: SheetsJob,
  { folder, name, onProgress, signal }: SaveOptions,
): Promise<Result<SavedSheets>> {
  const begun = await platform.call('files:beginWorkbook', { folder, name })
  if (!begun.ok) return begun
  const { fileId } = begun.value
  const worker = startWorker()
  const pass = async (bytes: Uint8Array<ArrayBuffer>, refuse: (outcome: Result<never>) => void): Promise<void> => {
    const appended = await platform.call('files:appendWorkbook', { fileId, bytes })
    if (appended.ok) worker.postMessage({ type: 'taken' } satisfies BadgeRequest)
    else refuse(appended)
  }
  const printed = await new Promise<Result<SheetsReport>>((resolve) => {
    signal.addEventListener('abort', () => resolve(fail('CANCELLED')), { once: true })
    if (signal.aborted) resolve(fail('CANCELLED'))
    worker.addEventListener('error', () => resolve(fail('UNEXPECTED')))
    worker.addEventListener('message', ({ data }: MessageEvent<BadgeReply>) => {
      if (data.type === 'progress') onProgress(data.badges)
      else if (data.type === 'printed') resolve(ok(data.report))
      else if (data.type === 'failed') resolve({ ok: false, error: data.error })
      else if (data.type === 'piece') void pass(data.bytes, resolve)
    })
    worker.postMessage({ type: 'sheets', databaseName: db.name, job } satisfies BadgeRequest)
  })
  worker.terminate()
  if (!printed.ok) {
    await platform.call('files:discardWorkbook', { fileId })
    return printed
  }
  const saved = await platform.call('files:finishWorkbook', { fileId })
  return saved.ok ? ok({ ...printed.value, path: saved.value.path }) : saved
}
