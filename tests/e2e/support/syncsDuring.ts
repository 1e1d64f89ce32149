import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSyncs, type SyncInstants, straceArguments } from './dataSyncs.ts'

/**
 * Watches a running process make data durable while something happens. strace is attached rather than started in the
 * program's place: Playwright holds back the window of a program that it starts itself until it is ready to watch its
 * page, but not the window of another program, and then may wait without end for a page that is already there.
 */
export async function syncsDuring(pid: number, act: () => Promise<void>): Promise<SyncInstants> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-syncs-'))
  try {
    const letGo = await attach(pid, join(folder, 'thread'))
    try {
      await act()
    } finally {
      await letGo()
    }
    const traces = (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8'))
    return readSyncs((await Promise.all(traces)).join('\n'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function attach(pid: number, prefix: string): Promise<() => Promise<void>> {
  const strace = spawn('strace', straceArguments(pid, prefix), { stdio: ['ignore', 'ignore', 'pipe'] })
  const isAttached = Promise.withResolvers<true>()
  let said = ''
  strace.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    // It says so when it holds every thread; from here on none makes a call unseen.
    if (said.includes(`Process ${pid} attached`)) isAttached.resolve(true)
  })
  const ended = new Promise<false>((done) => {
    strace.once('error', ({ message }) => {
      said += message
      done(false)
    })
    strace.once('close', () => done(false))
  })
  if (await Promise.race([isAttached.promise, ended])) {
    return async () => {
      strace.kill('SIGINT')
      await ended
    }
  }
  throw new Error(`The app cannot be watched, so nothing is known about its data syncs: ${explain(said.trim())}`)
}

function explain(said: string): string {
  if (!said.includes('Operation not permitted')) return said
  return `this system lets no process watch another (${said}). Root allows it with: sysctl kernel.yama.ptrace_scope=0`
}
