import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostgres } from './findPostgres.ts'

/** A real PostgreSQL of one's own, durable as a server's is, whose process a test may also kill. */
export interface TestPostgres {
  /** Of a fresh, empty database. */
  createDatabase(): Promise<string>
  /** kill -9 of the whole server; what was committed must be there after `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Debian's "nobody": PostgreSQL refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 }

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-postgres-'))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const who = isRoot ? nobody : {}
  const home = isRoot ? readableCopy(findPostgres(), folder) : findPostgres()
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) for (const path of [folder, data]) chownSync(path, nobody.uid, nobody.gid)
  const env = { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: join(home, 'lib') }
  execFileSync(join(home, 'bin/initdb'), ['-D', data, '-U', 'fairdesk', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...who,
    env,
    cwd: folder,
    stdio: 'ignore',
  })
  const port = await freePort()
  const urlOf = (database: string) => `postgres://fairdesk@127.0.0.1:${port}/${database}`
  const running: { process: ChildProcess | null; databases: number } = { process: null, databases: 0 }

  const start = async () => {
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
    settings.push('max_connections=200', 'shared_buffers=256MB', 'max_wal_size=4GB', 'wal_compression=on')
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
    const launch = () => spawn(join(home, 'bin/postgres'), args, { ...who, env, cwd: folder, stdio: 'ignore' })
    running.process = launch()
    await untilAnswers(urlOf('postgres'), () => {
      // What a killed postmaster left behind ends by itself, and until then no other one starts on its memory.
      if (running.process?.exitCode !== null) running.process = launch()
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    const { process: postmaster } = running
    if (postmaster === null || postmaster.exitCode !== null || postmaster.signalCode !== null) return
    const ended = once(postmaster, 'exit')
    // Asked to end, it ends its own; killed, it leaves them, and each still answers for a moment.
    const backends = signal === 'SIGKILL' ? childrenOf(postmaster) : []
    postmaster.kill(signal)
    for (const backend of backends) killIfThere(backend)
    await ended
    running.process = null
  }

  await start()
  return {
    start,
    kill: async () => end('SIGKILL'),
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown.
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    createDatabase: async () => {
      running.databases += 1
      const name = `test_${running.databases}`
      const client = new Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return urlOf(name)
    },
  }
}

/** Linux lists them; each is the leader of a session of its own, so that no signal to a group reaches all. */
function childrenOf({ pid }: ChildProcess): readonly number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return list.trim().split(' ').filter(Boolean).map(Number)
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

/** node_modules of a checkout in root's home can't be read by another user. */
function readableCopy(home: string, folder: string): string {
  if (home.startsWith('/usr/')) return home
  const copy = join(folder, 'postgres')
  cpSync(home, copy, { recursive: true, dereference: true })
  return copy
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilAnswers(url: string, meanwhile: () => void, deadline = Date.now() + 30_000): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    if (Date.now() > deadline) throw error
    await wait(50)
    meanwhile()
    return untilAnswers(url, meanwhile, deadline)
  } finally {
    await client.end().catch(() => undefined)
  }
}
