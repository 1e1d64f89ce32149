import { fail, type Result } from '#shared/errors/result.ts'
import type { ReportReply, ReportRequest } from './reportMessages.ts'

type AnswerOf<T extends ReportRequest['type']> =
  Extract<ReportReply, { type: T }> extends { outcome: infer O } ? O : never

interface AskOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** One question to a worker of its own. Aborting ends the worker; the outcome is CANCELLED. */
export function askReport<T extends ReportRequest['type']>(
  request: Extract<ReportRequest, { type: T }>,
  { signal, onProgress }: AskOptions,
): Promise<AnswerOf<T> | Result<never>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../../workers/report.worker.ts', import.meta.url), { type: 'module' })
    const end = (outcome: AnswerOf<T> | Result<never>): void => {
      worker.terminate()
      resolve(outcome)
    }
    signal.addEventListener('abort', () => end(fail('CANCELLED')), { once: true })
    worker.addEventListener('error', () => end(fail('UNEXPECTED')))
    worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => {
      if (data.type === 'progress') onProgress?.(data.share)
      else if (isAnswer(data, request.type)) end(data.outcome)
    })
    worker.postMessage(request)
  })
}

const isAnswer = <T extends ReportRequest['type']>(
  reply: ReportReply,
  type: T,
): reply is Extract<ReportReply, { type: T }> & { readonly outcome: AnswerOf<T> } => reply.type === type
