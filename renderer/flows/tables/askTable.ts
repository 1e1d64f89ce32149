import { ok, type Result } from '#shared/errors/result.ts'
import { askOnce } from '../station/askOnce.ts'
import type { TableReply, TableRequest } from './tableMessages.ts'

interface AskOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

type Answer = Result<Uint8Array<ArrayBuffer>>

/** One question to a worker of its own. Aborting ends the worker; the outcome is CANCELLED. */
export function askTable(request: TableRequest, { signal, onProgress }: AskOptions = {}): Promise<Answer> {
  const worker = new Worker(new URL('../../workers/tables.worker.ts', import.meta.url), { type: 'module' })
  const read = (reply: TableReply): Answer | undefined => {
    switch (reply.type) {
      case 'progress':
        onProgress?.(reply.share)
        return undefined
      case 'done':
        return ok(reply.bytes)
      case 'failed':
        return { ok: false, error: reply.error }
      default:
        return reply satisfies never
    }
  }
  return askOnce(worker, request, { signal, read })
}
