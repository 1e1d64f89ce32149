import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { SeedFile } from './seedFiles.ts'

/** Longer than this is a hang. */
const longestMs = 5000
/** What one small file may need, in the heap of the process. */
const heapMb = 256

/**
 * Reads files one after the other in a process of its own, which is started anew when a file has killed it. A thread
 * would not do: V8 ends the whole process when a heap is full.
 */
export class ReadingProcess {
  #child: ChildProcess | undefined

  /** `understood` or an error's code; else what went wrong: `hang`, or how the process died. */
  async read(file: SeedFile): Promise<string> {
    const outcome = await this.#readOnce(file)
    // A busy machine can keep any process waiting; a file that hangs does so again.
    return outcome === 'hang' ? this.#readOnce(file) : outcome
  }

  async #readOnce({ name, bytes }: SeedFile): Promise<string> {
    const child = (this.#child ??= await start())
    const { promise, resolve } = Promise.withResolvers<string>()
    let said = ''
    const timer = setTimeout(() => resolve('hang'), longestMs)
    const listen = (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000))
    const answer = (outcome: unknown) => resolve(String(outcome))
    const die = () => resolve(`died ${said}`)
    child.stderr?.on('data', listen)
    child.once('message', answer)
    child.once('close', die)
    child.send({ name, bytes })
    const outcome = await promise
    clearTimeout(timer)
    child.stderr?.off('data', listen)
    child.off('message', answer)
    child.off('close', die)
    if (outcome === 'hang' || outcome.startsWith('died')) this.close()
    return outcome
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

/** Starting takes longer than most files; it is no part of what is measured. */
async function start(): Promise<ChildProcess> {
  const child = fork(new URL('readFiles.process.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    // The spreadsheet library writes what it doesn't know to the console.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  await once(child, 'message')
  return child
}
