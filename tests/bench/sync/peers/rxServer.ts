import { createServer, type IncomingMessage } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import type { PulledPage, PushRow, RxDocument } from './rxWire.ts'

/**
 * The server of RxDB's HTTP replication, as plain as its documentation has it: one route to pull what changed after a
 * checkpoint, one to push and be told the conflicts. SQLite with synchronous=FULL in place of MongoDB, so that an answer
 * is sent after the disk has it; one transaction for each push. Its checkpoint counts writes: the clients' clocks, which
 * the documentation takes, would lose rows. `node rxServer.ts FILE`; the first line says the port.
 */
const database = new DatabaseSync(process.argv[2] ?? ':memory:')
database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
database.exec(
  'CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, body TEXT NOT NULL)',
)
const after = database.prepare('SELECT seq, body FROM documents WHERE seq > ? ORDER BY seq LIMIT ?')
const byId = database.prepare('SELECT body FROM documents WHERE id = ?')
const highest = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM documents')
const put = database.prepare('INSERT OR REPLACE INTO documents (id, seq, body) VALUES (?, ?, ?)')

function pull({ after: from, limit }: { readonly after: number; readonly limit: number }): string {
  const rows = after.all(from, limit)
  // The documents lie there as JSON; parsing them to write them again would only cost time.
  const documents = rows.map((row) => String(row['body'])).join(',')
  const checkpoint: PulledPage['checkpoint'] = { seq: Number(rows.at(-1)?.['seq'] ?? from) }
  return `{"documents":[${documents}],"checkpoint":${JSON.stringify(checkpoint)}}`
}

function push(rows: readonly PushRow[]): string {
  const conflicts: RxDocument[] = []
  database.exec('BEGIN IMMEDIATE')
  let seq = Number(highest.get()?.['seq'])
  for (const { newDocumentState, assumedMasterState } of rows) {
    const stored = byId.get(newDocumentState.id)?.['body']
    const master = stored === undefined ? undefined : (JSON.parse(String(stored)) as RxDocument)
    if (master !== undefined && (assumedMasterState === undefined || !isSame(master, assumedMasterState))) {
      conflicts.push(master)
      continue
    }
    seq += 1
    put.run(newDocumentState.id, seq, JSON.stringify(newDocumentState))
  }
  database.exec('COMMIT')
  return JSON.stringify(conflicts)
}

function isSame(one: RxDocument, other: RxDocument): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const body = await readBody(request)
    const text = request.url === '/pull' ? pull(body as Parameters<typeof pull>[0]) : push(body as readonly PushRow[])
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)
  }
  answer().catch((error: unknown) => response.writeHead(500).end(String(error)))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 })}\n`)
})
