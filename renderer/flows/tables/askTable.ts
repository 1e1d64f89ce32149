import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { TableReply, TableRequest } from './tableMessages.ts'

interface AskOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** One question to a worker of its own. Aborting ends the worker; the outcome is CANCELLED. */
export function askTable(
  request: TableRequest,
  { signal, onProgress }: AskOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../../workers/tables.worker.ts', import.meta.url), { type: 'module' })
    const end = (outcome: Result<Uint8Array<ArrayBuffer>>): void => {
      worker.terminate()
      resolve(outcome)
    }
    signal?.addEventListener('abort', () => end(fail('CANCELLED')), { once: true })
    worker.addEventListener('error', () => end(fail('UNEXPECTED')))
    worker.addEventListener('message', ({ data }: MessageEvent<TableReply>) => {
      switch (data.type) {
        case 'progress':
          return onProgress?.(data.share)
        case 'done':
          return end(ok(data.bytes))
        case 'failed':
          return end({ ok: false, error: data.error })
        default:
          return data satisfies never
      }
    })
    worker.postMessage(request)
  })
}
