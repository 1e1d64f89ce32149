import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const main = join(import.meta.dirname, '../../server/main.ts')
const firstLine = z.object({ listening: z.url() })

/** A server process as `npm run server` starts it. */
export interface ServerProcess {
  readonly url: string
  readonly process: ChildProcess
  /** Resolves with the exit code, or null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export interface CommandOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** One command of server/main.ts to its end. */
export async function runServerCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env } })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (said.stderr += String(chunk)))
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { ...said, code: z.number().nullable().parse(code) }
}

/** Whatever a failed test left running. */
export function killServers(): void {
  for (const child of started) child.kill('SIGKILL')
}
const started = new Set<ChildProcess>()

export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.add(child)
  const ended = once(child, 'exit').finally(() => started.delete(child))
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([
    once(lines, 'line'),
    ended.then(() => {
      throw new Error('the server ended before it listened')
    }),
  ])
  return {
    url: firstLine.parse(JSON.parse(String(line))).listening,
    process: child,
    end: async (signal) => {
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}
