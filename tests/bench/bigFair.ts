import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { type GateFair, makeGateFair, type SeededBadge } from '../e2e/support/gateFair.ts'
import { openGate } from '../e2e/support/openGate.ts'
import { launchApp } from './launchApp.ts'

/** A profile of the app with a fair of 100,000 people in it, half of whom nobody has scanned. */
export interface BigFair {
  readonly profile: string
  readonly fairId: string
  /** Badges that were never scanned. */
  readonly badges: readonly Pick<SeededBadge, 'name' | 'code'>[]
}

const people = 100_000
export const earlierScans = 2000
const keptBadges = 1000

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'out/bench')
const madeFrom = ['renderer/db/database.ts', 'tests/bench/bigFair.ts', 'tests/e2e/support/gateFair.ts']

/** A copy for one run. The original is made once a day and for every change of what it is made from. */
export async function copyBigFair(name: string): Promise<BigFair> {
  const hash = createHash('sha256').update(new Date().toDateString())
  for (const file of madeFrom) hash.update(readFileSync(resolve(root, file)))
  const original = resolve(folder, `fair-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(original)) await makeOriginal(original)
  const copy = resolve(folder, name)
  rmSync(copy, { recursive: true, force: true })
  await cp(original, copy, { recursive: true })
  const { fairId, badges } = JSON.parse(await readFile(resolve(copy, 'fair.json'), 'utf8')) as Omit<BigFair, 'profile'>
  return { profile: resolve(copy, 'profile'), fairId, badges }
}

/** Somebody is at work from now on, whatever day the fair was made. */
export async function startShift(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, reject) => {
        const opening = indexedDB.open('fairdesk')
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('setting', 'readwrite')
          const reading = change.objectStore('setting').get('session')
          reading.addEventListener('success', () => {
            const value = { ...reading.result.value, startedAt: new Date().toISOString() }
            change.objectStore('setting').put({ key: 'session', value })
          })
          change.addEventListener('abort', () => reject(change.error))
          change.addEventListener('complete', () => {
            opening.result.close()
            done()
          })
        })
      }),
  )
}

async function makeOriginal(original: string): Promise<void> {
  process.stderr.write(`Making a fair of ${people} people, once\n`)
  const building = `${original}.building`
  rmSync(building, { recursive: true, force: true })
  await mkdir(building, { recursive: true })
  const fair = makeGateFair({ people, days: { startsOn: '2020-01-01', endsOn: '2099-12-31' }, describe })
  const { page, close } = await launchApp(resolve(building, 'profile'))
  await openGate(page, { ...fair, rows: { ...fair.rows, scan: scansOf(fair) } })
  await close()
  const badges = fair.badges.slice(earlierScans, earlierScans + keptBadges).map(({ name, code }) => ({ name, code }))
  await writeFile(resolve(building, 'fair.json'), JSON.stringify({ fairId: fair.fairId, badges }))
  await rename(building, original)
}

const universityIds = Array.from({ length: 25 }, () => randomUUID())

const describe = (index: number) => ({
  phone: `+861${String(3_000_000_000 + index * 7)}`,
  studentNumber: `2022${String(index).padStart(8, '0')}`,
  universityId: universityIds[index % universityIds.length],
  major: '计算机科学与技术',
  graduationYear: 2026,
})

function scansOf({ fairId, gateId, badges }: GateFair): readonly Readonly<Record<string, unknown>>[] {
  const now = new Date()
  const fairDay = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return badges.slice(0, earlierScans).map(({ attendeeId, serial }, index) => ({
    id: randomUUID(),
    fairId,
    createdAt: new Date(now.getTime() - (earlierScans - index) * 1000).toISOString(),
    removedAt: null,
    revisions: { created: randomUUID(), changed: {} },
    gateId,
    serial,
    attendeeId,
    verdict: 'admitted',
    direction: 'in',
    fairDay,
    undoes: null,
    reason: null,
  }))
}
