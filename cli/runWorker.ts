import { Worker } from 'node:worker_threads'
import { type AppError, fail, ok, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import type { FileOutcome } from './importReport.ts'
import type { ImportTask } from './importTask.ts'

/** What the largest file within the limits needs, with room to spare. */
const heapMb = 3072

/**
 * Does the work in a thread that can be stopped from outside: a file may be made to keep a reader busy for ever or to
 * fill the memory. Errors: IMPORT_TOO_SLOW {seconds}, IMPORT_TOO_MUCH_MEMORY, IMPORT_UNREADABLE for a thread that died.
 */
export async function runWorker(task: ImportTask): Promise<Result<FileOutcome>> {
  const worker = new Worker(new URL('importFile.worker.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // The spreadsheet library writes what it doesn't know to the console.
    stdout: true,
    stderr: true,
  })
  const { promise, resolve } = Promise.withResolvers<Result<FileOutcome>>()
  const timer = setTimeout(
    () => resolve(fail('IMPORT_TOO_SLOW', { seconds: importLimits.readMs / 1000 })),
    importLimits.readMs,
  )
  worker.once('message', (outcome: FileOutcome) => resolve(ok(outcome)))
  worker.once('error', (error) => resolve({ ok: false, error: reasonOf(error) }))
  worker.once('exit', () => resolve(fail('IMPORT_UNREADABLE')))
  const outcome = await promise
  clearTimeout(timer)
  await worker.terminate()
  return outcome
}

const reasonOf = (error: unknown): AppError => {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return { code: isMemory ? 'IMPORT_TOO_MUCH_MEMORY' : 'IMPORT_UNREADABLE' }
}
