import type { Result } from '#shared/errors/result.ts'
import { askOnce } from '../station/askOnce.ts'
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
  const worker = new Worker(new URL('../../workers/report.worker.ts', import.meta.url), { type: 'module' })
  const read = (reply: ReportReply): AnswerOf<T> | undefined => {
    if (reply.type === 'progress') onProgress?.(reply.share)
    return isAnswer(reply, request.type) ? reply.outcome : undefined
  }
  return askOnce(worker, request, { signal, read })
}

const isAnswer = <T extends ReportRequest['type']>(
  reply: ReportReply,
  type: T,
): reply is Extract<ReportReply, { type: T }> & { readonly outcome: AnswerOf<T> } => reply.type === type
