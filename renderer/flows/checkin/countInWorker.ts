import type { CountedDay, CountQuestion } from './countDay.ts'

/** Counts beside the gate, never in its way. Rejects when aborted or when the worker fails. */
export function countInWorker(question: CountQuestion, signal: AbortSignal): Promise<CountedDay> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../workers/countDay.worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => worker.terminate()
    worker.addEventListener('message', (event: MessageEvent<CountedDay>) => {
      end()
      resolve(event.data)
    })
    worker.addEventListener('error', (event) => {
      end()
      reject(new Error(event.message))
    })
    signal.addEventListener('abort', () => {
      end()
      reject(signal.reason)
    })
    worker.postMessage(question)
  })
}
