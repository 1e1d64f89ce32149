import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#server/database/migrate.ts'
import { openDatabase } from '#server/database/openDatabase.ts'
import { startPostgres, type TestPostgres } from '#tests/postgres/startPostgres.ts'
import { startServer } from '#tests/server/startServer.ts'
import { type Measured, median, percentile, round } from '../measured.ts'
import { addBenchFairs, type BenchStation } from './benchFair.ts'
import { insertRaw, readRows } from './insertRaw.ts'
import { type Pushed, pushAll, type ReadyPush, readyPush } from './pushAll.ts'

const stationsAtOnce = 50
const rounds = 3
/** A station that comes back with a full backlog sends this much at once. */
const fullPush = 500
/** So many of them, one after the other: while the database stores one, the server reads the next. */
const fullPushes = 3
/** A server runs for weeks: what it does at first, while its code is still being compiled, is not counted. */
const warmingFairs = 300
/** One that was away for a moment. */
const smallPush = 10

/**
 * What a server process on a durable PostgreSQL accepts, beside plain INSERTs of the same rows by the same client; and
 * whether an op costs more when there are ten times as many fairs. Client, server and database share this machine.
 */
export async function measureServer(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-bench-server-'))
  const postgres = await startPostgres()
  try {
    const one = await compareWithRaw(postgres, folder, 1)
    const thousand = await compareWithRaw(postgres, folder, 1000)
    const scale = await measureScale(postgres, folder)
    const worst = Math.min(one.ratio, thousand.ratio)
    return {
      figures: {
        oneFairOpsPerSecond: one.opsPerSecond,
        oneFairRawRowsOfOpsPerSecond: one.rawPerSecond,
        oneFairPushP99Ms: one.p99Ms,
        thousandFairsOpsPerSecond: thousand.opsPerSecond,
        thousandFairsRawRowsOfOpsPerSecond: thousand.rawPerSecond,
        thousandFairsPushP99Ms: thousand.p99Ms,
        ...scale.figures,
      },
      ratios: {
        opsOverRawInsertsOneFair: one.ratio,
        opsOverRawInsertsThousandFairs: thousand.ratio,
        opsOverRawInserts: worst,
        costAt10xFairs: scale.costAt10xFairs,
      },
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The median of three runs, each on fresh databases. */
async function compareWithRaw(postgres: TestPostgres, folder: string, fairs: number) {
  const runs = []
  for (let run = 0; run < rounds; run += 1) {
    const url = await postgres.createDatabase()
    const pushed = await withServer(url, folder, async (serverUrl, database) => {
      const [stations, ops, each] = fairs === 1 ? [stationsAtOnce, fullPush, fullPushes] : [1, smallPush, 1]
      const others = await addBenchFairs(database, Math.min(fairs, warmingFairs), stations)
      await pushAll(serverUrl, pushesOf(others, 1, ops), stationsAtOnce)
      const all = await addBenchFairs(database, fairs, stations)
      const done = await pushAll(serverUrl, pushesOf(all, each, ops), stationsAtOnce)
      return { ...done, fairIds: [...new Set(all.map(({ fairId }) => fairId))] }
    })
    const batches = await readRows(url, pushed.fairIds)
    const rawUrl = await postgres.createDatabase()
    const raw = openDatabase(rawUrl)
    await migrate(raw)
    await raw.close()
    const rawSeconds = await insertRaw(rawUrl, batches, stationsAtOnce)
    runs.push({ pushed, rawSeconds })
    note(`${fairs} fairs: ${Math.round(pushed.ops / pushed.seconds)} ops/s, raw ${Math.round(pushed.ops / rawSeconds)}`)
  }
  const ratio = median(runs.map(({ pushed, rawSeconds }) => rawSeconds / pushed.seconds))
  return {
    opsPerSecond: Math.round(median(runs.map(({ pushed }) => pushed.ops / pushed.seconds))),
    rawPerSecond: Math.round(median(runs.map(({ pushed, rawSeconds }) => pushed.ops / rawSeconds))),
    p99Ms: round(median(runs.map(({ pushed }) => percentile(pushed.timesMs, 0.99)))),
    ratio: round(ratio),
  }
}

/** One database that grows from 1,000 to 10,000 fairs; the same pushes at both sizes. */
async function measureScale(postgres: TestPostgres, folder: string) {
  const url = await postgres.createDatabase()
  return withServer(url, folder, async (serverUrl, database) => {
    const first = await addBenchFairs(database, 1000, 1)
    await pushAll(serverUrl, pushesOf(first, 1, smallPush), stationsAtOnce)
    const small = await medianRun(serverUrl, first)
    const more = await addBenchFairs(database, 9000, 1)
    await pushAll(serverUrl, pushesOf(more, 1, smallPush), stationsAtOnce)
    note(`1,000 fairs: ${round(cost(small))} microseconds an op`)
    const some = [...first, ...more].filter((_, index) => index % 10 === 0)
    const large = await medianRun(serverUrl, some)
    return {
      figures: {
        microsecondsPerOpAt1000Fairs: round(cost(small)),
        microsecondsPerOpAt10000Fairs: round(cost(large)),
        pushP99MsAt10000Fairs: round(percentile(large.timesMs, 0.99)),
      },
      costAt10xFairs: round(cost(large) / cost(small)),
    }
  })
}

const cost = ({ seconds, ops }: Pushed): number => (seconds / ops) * 1e6
/** How far it is; the figures themselves go to standard output. */
const note = (line: string): boolean => process.stderr.write(`${line}\n`)

async function medianRun(url: string, stations: readonly BenchStation[]): Promise<Pushed> {
  const runs: Pushed[] = []
  for (let run = 0; run < rounds; run += 1)
    runs.push(await pushAll(url, pushesOf(stations, 1, smallPush), stationsAtOnce))
  const [, middle] = runs.toSorted((a, b) => a.seconds - b.seconds)
  if (middle === undefined) throw new Error('no run')
  return middle
}

const pushesOf = (stations: readonly BenchStation[], each: number, ops: number): ReadyPush[] =>
  Array.from({ length: each }, () => stations.map((station) => readyPush(station, ops))).flat()

async function withServer<T>(
  url: string,
  folder: string,
  work: (serverUrl: string, database: ReturnType<typeof openDatabase>) => Promise<T>,
): Promise<T> {
  const server = await startServer({ DATABASE_URL: url, DATA_FOLDER: folder, REQUESTS_PER_MINUTE: '100000000' })
  const database = openDatabase(url)
  try {
    return await work(server.url, database)
  } finally {
    await database.close()
    await server.end('SIGTERM')
  }
}
