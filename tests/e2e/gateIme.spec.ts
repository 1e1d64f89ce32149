import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { test as base, expect, launchArgs } from './fixtures/app.ts'
import { type GateFair, makeGateFair } from './support/gateFair.ts'
import { type InputMethod, startInputMethod } from './support/inputMethod.ts'
import { openGate } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'

interface Gate {
  readonly page: Page
  readonly keyboard: InputMethod
  readonly fair: GateFair
}

/** The gate with its search field open, and a keyboard with a Chinese input method. */
const test = base.extend<{ gate: Gate; codesBegin: RegExp }>({
  // xdotool would take a leading minus for an option.
  codesBegin: [/^[^-]/, { option: true }],
  gate: async ({ language, codesBegin }, use) => {
    const keyboard = await startInputMethod()
    const folder = await mkdtemp(join(tmpdir(), 'fairdesk-ime-'))
    const documentsDir = join(folder, 'documents')
    await mkdir(documentsDir)
    const args = launchArgs({ userDataDir: join(folder, 'profile'), documentsDir, language, extraArgs: [] })
    const electronApp = await _electron.launch({ args, env: { ...definedEnvironment(), ...keyboard.env } })
    const page = await electronApp.firstWindow()
    const fair = fairWithCodes(codesBegin)
    await openGate(page, fair)
    await page.keyboard.press('F3')
    await page.getByRole('combobox').fill(before)
    await page.evaluate(countCompositions)
    await keyboard.takeOver('FairDesk')
    await use({ page, keyboard, fair })
    await electronApp.close()
    await keyboard.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

const before = '已有内容'
const pauseMs = 150
const handMs = 500

for (const keyMs of [2, 8, 16]) {
  test(`counts scans at ${keyMs} ms a key while pinyin is composing, with every suffix, two after the other`, ({
    gate,
  }) => scanWhileComposing(gate, keyMs))
}

test.describe('codes whose first key chooses what pinyin proposes', () => {
  test.use({ codesBegin: /^[ 1-5]/ })
  test('leave nothing of it in the field', ({ gate }) => scanWhileComposing(gate, 8))
})

test('leaves typing by hand to the input method', async ({ gate }) => {
  const { page, keyboard } = gate
  const field = page.getByRole('combobox')
  for (const keyMs of [60, 90, 120]) {
    await field.fill('')
    await keyboard.type([{ text: 'zhongguo ' }, { text: 'beijing ' }], { keyMs, pauseMs: 300 })
    await expect(field).toHaveValue('中国北京')
  }
  expect(await readRows(page, 'scan')).toEqual([])
})

async function scanWhileComposing({ page, keyboard, fair }: Gate, keyMs: number): Promise<void> {
  const field = page.getByRole('combobox')
  const expected: string[] = []
  for (const lastKey of ['Return', 'Tab', undefined] as const) {
    // The input method hears of the field's focus a moment later than the page; no hand is as fast.
    await new Promise((done) => setTimeout(done, handMs))
    await keyboard.type([{ text: 'nihao' }], { keyMs: 80 })
    await expect.poll(() => page.evaluate(isComposing)).toBe(true)
    await expect(field).not.toHaveValue(before)
    const pair = fair.badges.slice(expected.length, expected.length + 2)
    await keyboard.type(
      pair.map(({ code }) => ({ text: code, ...(lastKey && { lastKey }) })),
      { keyMs, pauseMs },
    )
    expected.push(...pair.map(({ attendeeId }) => attendeeId))
    await expect.poll(() => scannedPeople(page)).toEqual(expected)
    await expect(field).toHaveValue(before)
    await expect(field).toBeFocused()
  }
}

/** Who was admitted, in the order of the scans; anything but an admission shows as itself. */
async function scannedPeople(page: Page): Promise<readonly unknown[]> {
  const scans = (await readRows(page, 'scan')).toSorted((a, b) =>
    String(a['createdAt']) < String(b['createdAt']) ? -1 : 1,
  )
  return scans.map((scan) => (scan['verdict'] === 'admitted' ? scan['attendeeId'] : scan['verdict']))
}

/** All codes of a key begin with the same character. */
function fairWithCodes(begin: RegExp): GateFair {
  for (;;) {
    const fair = makeGateFair({ people: 6 })
    if (begin.test(fair.badges[0]?.code ?? '')) return fair
  }
}

function countCompositions(): void {
  const open = { count: 0 }
  Reflect.set(window, 'openCompositions', open)
  window.addEventListener('compositionstart', (event) => {
    if (event.isTrusted) open.count += 1
  })
  window.addEventListener('compositionend', () => {
    open.count -= 1
  })
}

function isComposing(): boolean {
  const open: unknown = Reflect.get(window, 'openCompositions')
  return typeof open === 'object' && open !== null && 'count' in open && open.count === 1
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
