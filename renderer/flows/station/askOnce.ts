import { fail, type Result } from '#shared/errors/result.ts'

interface AskOptions<Reply, Answer> {
  /** Aborting ends the worker; the outcome is CANCELLED. */
  readonly signal?: AbortSignal | undefined
  /** The outcome that a reply carries; undefined for one that comes before it, such as progress. */
  readonly read: (reply: Reply) => Answer | undefined
}

/** One question to a worker of its own, which ends with the outcome. A worker that dies is UNEXPECTED. */
export function askOnce<Reply, Answer>(
  worker: Worker,
  question: unknown,
  { signal, read }: AskOptions<Reply, Answer>,
): Promise<Answer | Result<never>> {
  return new Promise((resolve) => {
    const end = (outcome: Answer | Result<never>): void => {
      worker.terminate()
      resolve(outcome)
    }
    if (signal?.aborted === true) return end(fail('CANCELLED'))
    signal?.addEventListener('abort', () => end(fail('CANCELLED')), { once: true })
    worker.addEventListener('error', () => end(fail('UNEXPECTED')))
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const outcome = read(data)
      if (outcome !== undefined) end(outcome)
    })
    worker.postMessage(question)
  })
}
