import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#server/database/migrate.ts'
import { openDatabase } from '#server/database/openDatabase.ts'
import { startPostgres } from '#tests/postgres/startPostgres.ts'
import { startServer } from '#tests/server/startServer.ts'
import { addBenchFairs } from './bench/server/benchFair.ts'
import { insertRaw, readRows } from './bench/server/insertRaw.ts'
import { pushAll, readyPush } from './bench/server/pushAll.ts'

const folder = mkdtempSync(join(tmpdir(), 'wc-bench-'))
const pg = await startPostgres()
try {
  for (const [fairs, stations, ops, name] of [[1000, 1, 10, 'thousand']] as const) {
    const url = await pg.createDatabase()
    const server = await startServer({
      DATABASE_URL: url,
      DATA_FOLDER: folder,
      REQUESTS_PER_MINUTE: '100000000',
      NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/wcprof',
    })
    const db = openDatabase(url)
    const all = await addBenchFairs(db, fairs, stations)
    const c0 = process.cpuUsage()
    const pushed = await pushAll(
      server.url,
      all
        .map((s) => readyPush(s, ops))
        .concat(all.map((s) => readyPush(s, ops)))
        .concat(all.map((s) => readyPush(s, ops))),
      50,
    )
    const c1 = process.cpuUsage(c0)
    await db.close()
    const { readFileSync } = await import('node:fs')
    const st = readFileSync(`/proc/${server.process.pid}/stat`, 'utf8').split(' ')
    await server.end('SIGTERM')
    const rows = await readRows(url)
    const rawUrl = await pg.createDatabase()
    const raw = openDatabase(rawUrl)
    await migrate(raw)
    await raw.close()
    const rawSeconds = await insertRaw(rawUrl, rows, 50)
    console.log(
      name,
      'ops/s',
      Math.round(pushed.ops / pushed.seconds),
      'raw',
      Math.round(pushed.ops / rawSeconds),
      'ratio',
      (rawSeconds / pushed.seconds).toFixed(2),
      'server cpu s',
      (Number(st[13]) + Number(st[14])) / 100,
      'of',
      pushed.seconds.toFixed(2),
      'client cpu',
      (c1.user / 1e6).toFixed(2),
    )
  }
} finally {
  await pg.stop()
  rmSync(folder, { recursive: true, force: true })
}
