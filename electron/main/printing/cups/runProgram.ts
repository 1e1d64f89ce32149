import { spawn } from 'node:child_process'

export interface Ended {
  /** Null when it was ended because it took too long. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAX_TEXT = 10_000

/**
 * Runs a program without a shell, its arguments as they are, its words in English. Rejects when it can't be started.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { input, patienceMs }: { readonly input?: Uint8Array; readonly patienceMs: number },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' },
      windowsHide: true,
    })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] = (said[stream] + text).slice(0, MAX_TEXT)
      })
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...said })
    })
    // A program that ends without reading its input is told of by its exit code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
