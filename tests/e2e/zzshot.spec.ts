import { drawScene } from '../film/drawScene.ts'
import { qrCells } from '../film/qrCells.ts'
import { scenes } from '../film/scenes.ts'
import { writeFilm } from '../film/writeFilm.ts'
import { expect, test } from './fixtures/app.ts'
import { openFilmPlace, turnCameraOn } from './support/cameraFilm.ts'
import { makeGateFair } from './support/gateFair.ts'
import { openGate } from './support/openGate.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'

const film = openFilmPlace()
const fair = makeGateFair({ people: 3 })
test.use({ extraArgs: film.switches })
test.beforeAll(async () => {
  const f = drawScene(qrCells(fair.badges[0].code), scenes[1], 7)
  await writeFilm(film.path, 30, [f, f])
})
test.afterEach(async ({ app }) => {
  await app.kill9()
})
test('gate', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 720 })
  await openGate(app.page, fair)
  await app.page.screenshot({ path: '/tmp/h/rd/g0.png' })
  await turnCameraOn(app.page)
  await app.page.waitForTimeout(2500)
  await app.page.screenshot({ path: '/tmp/h/rd/g1.png' })
})
for (const lang of ['zh-CN', 'en'] as const)
  test.describe(lang, () => {
    test.use({ language: lang })
    test('kiosk ' + lang, async ({ app }) => {
      const { page } = app
      await page.setViewportSize({ width: 1280, height: 800 })
      if (lang === 'en') await page.getByText(/^(深色|Dark)$/).click()
      await openSampleFair(page, 'settings?tab=readers')
      await page.waitForTimeout(600)
      await page.screenshot({ path: `/tmp/h/rd/r-${lang}.png`, fullPage: true })
      await page.getByRole('button', { name: /扫三次，学会它|Learn it from three scans/ }).click()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `/tmp/h/rd/l-${lang}.png` })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /添加规则|Add a rule/ }).click()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `/tmp/h/rd/a-${lang}.png` })
      await page.keyboard.press('Escape')
      await goTo(page, 'settings?tab=kiosk')
      await page.waitForTimeout(500)
      await page.screenshot({ path: `/tmp/h/rd/k0-${lang}.png` })
      await goTo(page, 'gate')
      await page.getByRole('button').first().click()
      await page.locator('.camera-on').click()
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `/tmp/h/rd/g-${lang}.png` })
      await goTo(page, 'settings?tab=kiosk')
      await page.getByRole('button', { name: /开始自助模式|Start the kiosk/ }).click()
      await page.locator('.kiosk-ask').waitFor()
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `/tmp/h/rd/k1-${lang}.png` })
      await page.locator('.kiosk-top .kiosk-button').last().click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/h/rd/k2-${lang}.png` })
    })
  })
