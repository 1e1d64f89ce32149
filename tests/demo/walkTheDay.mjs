import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { exportWorkbook, importList, makeBadge, recordCooperation, scanAtGate } from '../day/daySteps.ts'
import { listedEnterprise, listedUniversity, longName, writeLists } from '../day/writeLists.ts'
import { openSampleFair } from '../e2e/support/sampleFair.ts'

/**
 * Walks a fair day through the real interface on the sample fair and leaves what a person would want to see in
 * out/demo/. Run by `npm start` where there is no display; the launcher gives the flags that Electron needs here.
 */
const root = resolve(import.meta.dirname, '../..')
const results = join(root, 'out/demo')

async function walkTheDay() {
  await rm(results, { recursive: true, force: true })
  await mkdir(results, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-demo-'))
  // Without a path: only then Playwright holds the window back until it can watch it.
  const app = await _electron.launch({ cwd: root, args: launchArguments(folder) })
  try {
    await walk(await app.firstWindow(), folder)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} folder
 */
async function walk(page, folder) {
  let number = 0
  /** @param {string} name */
  const shoot = async (name) => {
    number += 1
    // Messages slide in; a picture taken half-way shows neither state.
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(results, `${String(number).padStart(2, '0')}-${name}.png`) })
  }

  say('opening the sample fair')
  await openSampleFair(page, 'enterprises')
  await shoot('enterprises')

  say('importing a spreadsheet of enterprises and one of students')
  const lists = await writeLists(folder)
  await importList(page, lists.enterprises)
  await importList(page, lists.students)
  await shoot('import')

  say('making a badge at the registration desk')
  const badge = await makeBadge(page, longName)
  await shoot('desk')
  await copyFile(await findFile(join(folder, 'documents'), `${badge.serial}.pdf`), join(results, 'badge.pdf'))

  say('scanning it at the gate, twice')
  await scanAtGate(page, badge.code, '请入场')
  await shoot('gate-admitted')
  await scanAtGate(page, badge.code, '已在场内')
  await shoot('gate-already-inside')

  say('recording a cooperation intention')
  await recordCooperation(page, listedEnterprise, listedUniversity, 1)
  await shoot('matchmaking')

  say('handing in the workbook')
  const workbook = await exportWorkbook(page)
  await shoot('report')
  await copyFile(workbook, join(results, basename(workbook)))
}

/** @param {string} folder */
const launchArguments = (folder) => [
  root,
  ...(process.env['FAIRDESK_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== ''),
  `--user-data-dir=${join(folder, 'profile')}`,
  `--documents-dir=${join(folder, 'documents')}`,
  '--accept-plain-keystore',
  '--lang=zh-CN',
]

/**
 * @param {string} folder
 * @param {string} name
 */
async function findFile(folder, name) {
  const found = (await readdir(folder, { recursive: true })).find((path) => basename(path) === name)
  if (found === undefined) throw new Error('the badge page is not in the documents folder')
  return join(folder, found)
}

/** @param {string} text */
const say = (text) => console.log(text)

await walkTheDay()
