import { Worker } from 'node:worker_threads'
import type { SeedFile } from './seedFiles.ts'

/** Longer than this is a hang. */
const longestMs = 5000
/** What one small file may need, in the thread's heap. */
const heapMb = 256

/** Reads files one after the other in a thread of its own, which is started anew when a file has killed it. */
export class ReadingThread {
  #worker: Worker | undefined

  /** `understood` or an error's code; else what went wrong: `hang`, `out of memory`, or the error that was thrown. */
  async read({ name, bytes }: SeedFile): Promise<string> {
    const worker = (this.#worker ??= startWorker())
    const { promise, resolve } = Promise.withResolvers<string>()
    const timer = setTimeout(() => resolve('hang'), longestMs)
    const fail = (error: Error) => resolve(`threw ${'code' in error ? String(error.code) : ''} ${error.stack}`)
    worker.once('message', resolve)
    worker.once('error', fail)
    worker.postMessage({ name, bytes })
    const outcome = await promise
    clearTimeout(timer)
    worker.off('message', resolve)
    worker.off('error', fail)
    if (outcome === 'hang' || outcome.startsWith('threw')) await this.close()
    return outcome
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }
}

const startWorker = (): Worker =>
  new Worker(new URL('fuzz.worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // The spreadsheet library writes what it doesn't know to the console.
    stdout: true,
    stderr: true,
  })
