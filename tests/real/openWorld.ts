import type { Page } from '@playwright/test'
import { createSeededRandom, type SeededRandom } from '#shared/sample/seededRandom.ts'
import { openApp } from '#tests/e2e/fixtures/app.ts'
import { expectSynced, fillEnrolment, joinFair, makeFair } from '#tests/e2e/support/enrol.ts'
import { gateReady } from '#tests/e2e/support/openGate.ts'
import { readRows } from '#tests/e2e/support/pageDatabase.ts'
import { goTo } from '#tests/e2e/support/sampleFair.ts'
import type { DatabaseKind } from '#tests/server/testDatabases.ts'
import { type Notes, openNotes } from './notes.ts'
import { type Mortal, type RealServer, startRealServer } from './realServer.ts'
import { openRealStation, type RealStation, type WorkingRole } from './realStation.ts'
import { type RealProxy, startProxy } from './startProxy.ts'
import { addEnterprise, registerWalkIn, registerWithIdentity, type Subjects } from './stationWork.ts'

/** A server on its database, a proxy in front of it, three computers that were enrolled through it, and their fair. */
export interface World {
  readonly server: RealServer
  readonly proxy: RealProxy
  readonly stations: readonly RealStation[]
  readonly notes: Notes
  readonly subjects: Subjects
  /** Whatever is being started again must be there before it can be ended. */
  startAgain(mortal: Mortal): Promise<void>
}

interface WorldOptions {
  readonly kind: DatabaseKind
  readonly random: SeededRandom
  /** What ends each part of it; known as soon as the part is there. The latest comes first. */
  readonly onOpened: (end: () => Promise<unknown>) => void
}

const fairName = '夏季综合类双选会'
const roles = ['organiser', 'registrationDesk', 'gate'] as const satisfies readonly WorkingRole[]

export async function openWorld({ kind, random, onOpened }: WorldOptions): Promise<World> {
  const nextSeed = () => random.integer(0, 2 ** 31)
  const server = await startRealServer(kind)
  onOpened(() => server.end())
  const proxy = await startProxy({ targetPort: server.port, nextSeed })
  onOpened(() => proxy.kill9())
  const notes = openNotes()
  const stations: RealStation[] = []
  for (const role of roles) {
    const app = await openApp({})
    onOpened(() => app.close())
    stations.push(openRealStation({ role, app, notes, random: createSeededRandom(nextSeed()) }))
  }
  const starting = new Set<Promise<void>>()
  onOpened(() => Promise.allSettled(starting))
  const startAgain = async (mortal: Mortal): Promise<void> => {
    const started = mortal.start()
    starting.add(started)
    await started
  }
  const subjects = await enrolAll(stations, server, `http://127.0.0.1:${proxy.port}`)
  return { server, proxy, stations, notes, subjects, startAgain }
}

/** The organiser brings the fair with what is in it; the others join, and one of them goes to its gate. */
async function enrolAll(
  [organiser, ...others]: readonly RealStation[],
  { office }: RealServer,
  url: string,
): Promise<Subjects> {
  if (organiser === undefined) throw new Error('a fair needs an organiser')
  const { page } = organiser.app
  const fairId = await makeFair(page, fairName)
  for (const step of [addEnterprise, addEnterprise, registerWithIdentity, registerWalkIn, registerWalkIn])
    await organiser.do(step, { ...nothing, fairId })
  await goTo(page, 'settings?tab=server')
  await page.getByRole('button', { name: '登记到中心服务器' }).click()
  await fillEnrolment(page, { url, code: await office.codeFor(null, 'organiser'), name: organiser.role })
  await expectSynced(page)
  for (const { role, app } of others) {
    const code = await office.codeFor(fairId, role)
    await joinFair(app.page, { url, code, name: role }, fairName)
    await expectSynced(app.page)
    if (role === 'gate') await standAtGate(app.page)
  }
  const idsOf = async (table: string) => (await readRows(page, table)).map((row) => String(row['id']))
  return {
    fairId,
    attendeeIds: await idsOf('attendee'),
    enterpriseIds: await idsOf('enterprise'),
    badgeCodes: (await readRows(page, 'badge')).map((row) => String(row['code'])),
  }
}

const nothing = { attendeeIds: [], enterpriseIds: [], badgeCodes: [] }

async function standAtGate(page: Page): Promise<void> {
  await goTo(page, 'gate')
  await page.getByRole('button', { name: /主入口/ }).click()
  await gateReady(page)
}
