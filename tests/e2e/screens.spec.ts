import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { openGate } from '../day/daySteps.ts'
import { expect, test } from './fixtures/app.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'
import { allWords, cutOff, screenStates, visit } from './support/screens.ts'
import { seriousProblems } from './support/seriousProblems.ts'

/** Every screen in both languages and themes, at the smallest and a large window; the pictures are there to be looked at. */
const pictures = resolve(import.meta.dirname, '../../out/screens')
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const

const gatePanels = [
  ['F3', 'gate-find'],
  ['F6', 'gate-register'],
  ['F9', 'gate-count'],
] as const

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language} ${theme}`, () => {
      test.use({ language })

      test(`every screen passes axe and nothing is cut off: ${language}, ${theme}`, async ({ app }) => {
        // Every screen in two sizes: on a busy machine that takes longer than one test usually may.
        test.setTimeout(300_000)
        const { page } = app
        await mkdir(pictures, { recursive: true })
        await chooseTheme(page, theme)
        const look = async (name: string) => {
          for (const size of sizes) {
            await page.setViewportSize(size)
            await page.waitForTimeout(150)
            const file = `${name}-${language}-${theme}-${size.width}.png`
            await page.screenshot({ path: join(pictures, file), animations: 'disabled' })
            expect.soft(await cutOff(page), file).toEqual([])
          }
          expect.soft(await seriousProblems(page), name).toEqual([])
        }
        await look('welcome')
        await openSampleFair(page, 'report')
        for (const state of screenStates) await visit(page, state, () => look(state.name))
        await goTo(page, 'gate')
        await page.waitForTimeout(300)
        await look('gate-choose')
        await page.getByRole('button').first().click()
        await look('gate')
        for (const [key, name] of gatePanels) {
          await page.keyboard.press(key)
          await expect(page.getByRole('dialog')).toBeVisible()
          await look(name)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        await page.keyboard.press('Escape')
        await page.evaluate(() => {
          location.hash = '#/'
        })
        await page.waitForTimeout(300)
        await look('fairs')
        expect(app.problems).toEqual([])
      })
    })
  }
}

test.describe('words', () => {
  test.use({ language: 'en' })

  test('English screens hold no Chinese but the name of the language', async ({ app }) => {
    const { page } = app
    await createEnglishFair(page)
    // Nobody is at this fair yet, so nothing can be opened or found.
    const needPeople = ['desk-found', 'attendees-export', 'settings-gate']
    for (const state of screenStates.filter(({ name }) => !name.endsWith('-open') && !needPeople.includes(name))) {
      await visit(page, state, async () => {
        const chinese = (await allWords(page)).filter((word) => /\p{Script=Han}/u.test(word) && word !== '中文')
        expect.soft(chinese, state.name).toEqual([])
      })
    }
    await openGate(page)
    expect((await allWords(page)).filter((word) => /\p{Script=Han}/u.test(word))).toEqual([])
  })
})

test('Chinese screens hold no English but names of keys, files and formats', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'report')
  const allowed =
    /\b(FairDesk|English|PIN|PDF|Excel|QR|MB|xlsx|xlsm|xlsb|csv|Esc|Enter|Ctrl|Tab|Shift|Alt|Delete|F\d+|Z|Electron|Chromium|Chrome|Node|HR|IT|AI|UI|Zebra|CUPS|macOS|badges|CNC|Java|PLC|Linux|Python|G)\b/g
  for (const state of screenStates.filter(
    ({ name }) => !name.endsWith('-open') && name !== 'search-open' && name !== 'desk-found',
  )) {
    await visit(page, state, async () => {
      const english = (await allWords(page)).filter((word) => /[A-Za-z]{4,}/.test(word.replaceAll(allowed, '')))
      expect.soft(english, state.name).toEqual([])
    })
  }
})

async function chooseTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.getByText(theme === 'light' ? /^(浅色|Light)$/ : /^(深色|Dark)$/).click()
  await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
}

async function createEnglishFair(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New fair' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').first().fill('Spring fair')
  await dialog.getByLabel('Name').last().fill('Robin')
  await dialog.getByLabel('PIN (4 to 8 digits)').fill('4096')
  await dialog.getByLabel('The same PIN again').fill('4096')
  await dialog.getByRole('button', { name: 'Create and enter' }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\/enterprises/)
}
