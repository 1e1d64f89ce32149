import { setTimeout as wait } from 'node:timers/promises'
import { test as base, expect } from '@playwright/test'
import { createSeededRandom, type SeededRandom } from '#shared/sample/seededRandom.ts'
import { foldEntries } from '#shared/sync/fold/foldEntries.ts'
import { syncLine } from '#tests/e2e/support/enrol.ts'
import { goTo } from '#tests/e2e/support/sampleFair.ts'
import { type DatabaseKind, databaseKinds } from '#tests/server/testDatabases.ts'
import { checkAllHeld, type EndOfRun, hashesOf } from './checkAllHeld.ts'
import { type Blow, dealBlows } from './killDeck.ts'
import { openWorld, type World } from './openWorld.ts'
import { readStation } from './readStation.ts'
import type { Mortal } from './realServer.ts'

const isSoak = process.env['FAIRDESK_SOAK'] === '1'
const rounds = isSoak ? 20 : 3
/** How many ops are saved without whatever is away. */
const opsWithout = 4

/** Ends whatever was opened, also when the test is out of time. */
const test = base.extend<{ newWorld: (kind: DatabaseKind, random: SeededRandom) => Promise<World> }>({
  newWorld: async ({ browserName: _none }, use) => {
    const ends: (() => Promise<unknown>)[] = []
    await use(async (kind, random) => openWorld({ kind, random, onOpened: (end) => void ends.unshift(end) }))
    for (const end of ends) await end()
  },
})

for (const kind of databaseKinds) {
  test(`real stations, a real server on ${kind} and a faulty network, each killed with -9: nothing is lost, nothing is there twice`, async ({
    newWorld,
  }) => {
    test.setTimeout(isSoak ? 3_600_000 : 300_000)
    const seed = Number(process.env['FAIRDESK_SEED'] ?? Date.now() % 2 ** 31)
    test.info().annotations.push({ type: 'seed', description: String(seed) })
    process.stdout.write(`  seed ${seed}; again with FAIRDESK_SEED=${seed}\n`)
    const random = createSeededRandom(seed)
    const lap = startClock()
    const world = await newWorld(kind, random)
    const setUp = lap()
    try {
      const kills = await work(world, random)
      const struck = lap()
      const end = await comeToRest(world)
      tell({ database: kind, seed, rounds, kills, seconds: { setUp, rounds: struck, comeToRest: lap() } }, world, end)
      expect(checkAllHeld(end)).toEqual([])
    } catch (error) {
      await takePictures(world)
      throw error
    }
  })
}

/** All three work without a break while one blow after the other falls. How often it hit whom. */
async function work(world: World, random: SeededRandom): Promise<Readonly<Record<string, number>>> {
  const { stations, proxy, subjects } = world
  const victims = victimsOf(world)
  const plan = dealBlows(Object.keys(victims), rounds, random)
  proxy.setFaulty(true)
  const working = Promise.all(stations.map((station) => station.work(subjects)))
  working.catch(() => undefined)
  for (const [index, blows] of plan.entries()) {
    process.stdout.write(`  round ${index + 1}: ${blows.map((blow) => blow.victims.join(' + ')).join(', ')}\n`)
    for (const blow of blows) await Promise.race([working, strike(world, victims, blow)])
  }
  for (const station of stations) station.stop()
  await working
  proxy.setFaulty(false)
  const hits = Map.groupBy(
    plan.flat().flatMap((blow) => blow.victims),
    (victim) => victim,
  )
  return Object.fromEntries([...hits].map(([victim, all]) => [victim, all.length]))
}

/** What the stations showed when something went wrong. */
async function takePictures({ stations }: World): Promise<void> {
  for (const { role, app } of stations)
    await app.page.screenshot({ path: test.info().outputPath(`${role}.png`), timeout: 5000 }).catch(() => undefined)
}

interface Victim extends Mortal {
  /** Who works goes on at once; the others are away for some ops. */
  readonly isStation: boolean
  /** A server that finds no database ends. */
  readonly startsAt: number
}
type Victims = Readonly<Record<string, Victim>>

function victimsOf({ server, proxy, stations }: World): Victims {
  const { database } = server
  return {
    ...Object.fromEntries(stations.map((station) => [station.role, { ...station, isStation: true, startsAt: 0 }])),
    ...(database !== null && { database: { ...database, isStation: false, startsAt: 1 } }),
    server: { ...server, isStation: false, startsAt: 2 },
    proxy: { ...proxy, isStation: false, startsAt: 3 },
  }
}

/** Only when ops came through since the last blow; else the second one would hit an idle server. */
async function strike(
  world: World,
  victims: Victims,
  { victims: names, afterOps, andMs }: Blow<string>,
): Promise<void> {
  const { server, notes, subjects } = world
  const before = await server.logLength(subjects.fairId)
  await notes.more(afterOps)
  await expect
    .poll(() => server.logLength(subjects.fairId), { timeout: 60_000, intervals: [100] })
    .toBeGreaterThan(before)
  await wait(andMs)
  const hit = names.flatMap((name) => victims[name] ?? []).toSorted((a, b) => a.startsAt - b.startsAt)
  await Promise.all(hit.map((victim) => victim.kill9()))
  const [stations, others] = [hit.filter(({ isStation }) => isStation), hit.filter(({ isStation }) => !isStation)]
  await Promise.all(stations.map((station) => world.startAgain(station)))
  if (others.length > 0) await notes.more(opsWithout)
  for (const other of others) await world.startAgain(other)
}

/** Every screen says that all is sent and received, and it is. */
async function comeToRest({ server, stations, notes, subjects: { fairId } }: World): Promise<EndOfRun> {
  for (const { app } of stations) await goTo(app.page, 'enterprises')
  for (const { app } of stations) {
    const retry = app.page.getByRole('button', { name: '立即重试' }).first()
    await expect
      .poll(
        async () => {
          // As a person would who sees the network again: after many failures a station rests up to a minute.
          if (await retry.isVisible()) await retry.click({ timeout: 1000 }).catch(() => undefined)
          return syncLine(app.page).first().innerText()
        },
        { timeout: 60_000 },
      )
      .toContain('已与服务器一致')
  }
  const read = async (): Promise<EndOfRun> => {
    const facts = await Promise.all(
      stations.map(async ({ role, app }) => [role, await readStation(app.page, fairId)] as const),
    )
    return { fairId, server: await server.facts(fairId), stations: new Map(facts), confirmed: notes.confirmed }
  }
  const held: { end: EndOfRun } = { end: await read() }
  await expect
    .poll(
      async () => {
        held.end = await read()
        return [...held.end.stations.values()].map(({ cursorSeq }) => held.end.server.log.length - cursorSeq)
      },
      { timeout: 60_000 },
    )
    .toEqual(stations.map(() => 0))
  return held.end
}

function tell(run: Readonly<Record<string, unknown>>, { proxy, notes }: World, end: EndOfRun): void {
  const { log } = end.server
  const figures = {
    ...run,
    ops: log.length,
    confirmed: notes.confirmed.length,
    conflicts: foldEntries([], log).conflicts.length,
    faults: Object.fromEntries(proxy.done),
    hashes: Object.fromEntries(hashesOf(end)),
  }
  test.info().annotations.push({ type: 'real processes', description: JSON.stringify(figures) })
  process.stdout.write(`  ${JSON.stringify(figures)}\n`)
}

/** Seconds since it was asked last. */
function startClock(): () => number {
  const held = { ms: performance.now() }
  return () => {
    const before = held.ms
    held.ms = performance.now()
    return Math.round((held.ms - before) / 1000)
  }
}
