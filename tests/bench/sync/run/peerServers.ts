import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchRecord } from '../records.ts'
import type { Contestant } from './contestant.ts'
import { peersFolder } from './ensurePeers.ts'

const peers = resolve(import.meta.dirname, '../peers')
const documentsAtOnce = 1000

/** pouchdb-server on LevelDB, every write waiting for the disk. */
export const pouch: Contestant = {
  name: 'pouch',
  startServer: async (folder) => {
    const port = await freePort()
    const config = join(folder, 'config.json')
    writeFileSync(config, JSON.stringify({ log: { level: 'none', file: join(folder, 'log.txt') } }))
    const program = join(peersFolder, 'node_modules/pouchdb-server/bin/pouchdb-server')
    const where = ['--host', '127.0.0.1', '--port', String(port), '--dir', folder, '--config', config]
    const child = spawn(
      process.execPath,
      ['--require', join(peers, 'syncWrites.cjs'), program, ...where, '--no-stdout-logs'],
      {
        cwd: folder,
        env: { ...process.env, NODE_PATH: join(peersFolder, 'node_modules') },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const url = `http://127.0.0.1:${port}`
    await untilAnswers(url)
    let places = 0
    return {
      url,
      process: child,
      fill: async (records) => {
        places += 1
        const path = `/bench-${places}`
        await send('PUT', `${url}${path}`, undefined)
        for (const some of parts(records)) {
          const docs = some.map(({ id, ...own }) => ({ _id: id, ...own }))
          const saved = (await send('POST', `${url}${path}/_bulk_docs`, { docs })) as readonly object[]
          if (saved.some((one) => 'error' in one)) throw new Error('a document was not saved')
        }
        return { path, code: async () => null }
      },
      end: () => end(child),
    }
  },
}

/** The plainest HTTP replication for RxDB; one process for each place, as it knows only one collection. */
export const rx: Contestant = {
  name: 'rx',
  startServer: async (folder) => {
    const program = join(peers, 'rxServer.ts')
    const child = spawn(process.execPath, [program, join(folder, 'documents.sqlite')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const url = `http://127.0.0.1:${(JSON.parse(String(line)) as { port: number }).port}`
    return {
      url,
      process: child,
      fill: async (records) => {
        for (const some of parts(records)) {
          const rows = some.map((record) => ({ newDocumentState: { ...record, _deleted: false } }))
          const conflicts = (await send('POST', `${url}/push`, rows)) as readonly unknown[]
          if (conflicts.length > 0) throw new Error('the place was not empty')
        }
        return { path: '', code: async () => null }
      },
      end: () => end(child),
    }
  },
}

const parts = (records: readonly BenchRecord[]): BenchRecord[][] =>
  Array.from({ length: Math.ceil(records.length / documentsAtOnce) }, (_, part) =>
    records.slice(part * documentsAtOnce, (part + 1) * documentsAtOnce),
  )

async function send(method: string, url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function untilAnswers(url: string): Promise<void> {
  for (let left = 150; left > 0; left -= 1) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`nobody answers at ${url}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await once(probe.close(), 'close')
  return port
}

async function end(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
