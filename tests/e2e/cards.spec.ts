import { drawScene } from '../film/drawScene.ts'
import { lineCells } from '../film/lineCells.ts'
import { qrCells } from '../film/qrCells.ts'
import { scenes } from '../film/scenes.ts'
import { blankFrame, writeFilm } from '../film/writeFilm.ts'
import { expect, test } from './fixtures/app.ts'
import { openFilmPlace, turnCameraOn } from './support/cameraFilm.ts'
import { makeGateFair } from './support/gateFair.ts'
import { withLookups } from './support/lookupPages.ts'
import { openGate, verdictOf } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { connectScanner } from './support/scannerKeys.ts'

const [plain] = scenes
if (plain === undefined) throw new Error('no scene')

test.describe('student cards', () => {
  const film = openFilmPlace()
  const cards = [
    { format: 'Code128', text: '2023010001', studentNumber: '2023010001' },
    { format: 'Code39', text: 'CU20230102', studentNumber: '20230102' },
    { format: 'EAN13', text: '6901234567892', studentNumber: '690123456789' },
  ] as const
  const fair = makeGateFair({
    people: cards.length,
    describe: (index) => ({ studentNumber: cards[index]?.studentNumber }),
  })
  test.use({ extraArgs: film.switches })
  test.beforeAll(async () => {
    const frames: Uint8Array[] = []
    for (const { format, text } of cards) {
      const frame = drawScene(await lineCells(format, text), plain, 4)
      // Lines count when two pictures in a row read the same.
      frames.push(frame, frame, frame, blankFrame())
    }
    await writeFilm(film.path, 4, frames)
  })
  test.afterAll(() => film.remove())

  test('lines lead by rules to their holders, on the way of every scan', async ({ app }) => {
    const { page } = app
    const aliasRule = rulesOf(fair.fairId, [
      { name: '学生证', lengthFrom: 10, lengthTo: 10, characters: 'digits' },
      { name: '校园卡', lengthFrom: 8, lengthTo: 20, startsWith: 'CU', dropFirst: 2 },
      { name: '借书证', lengthFrom: 13, lengthTo: 13, dropLast: 1 },
    ])
    await openGate(page, { ...fair, rows: withLookups({ ...fair.rows, aliasRule }) })
    await turnCameraOn(page)
    await expect(page.getByRole('status').filter({ hasText: '按其他证件核验' })).toBeVisible()
    await expect.poll(async () => (await readRows(page, 'scan')).length, { timeout: 20_000 }).toBeGreaterThan(2)
    const scans = (await readRows(page, 'scan')).filter(({ verdict }) => verdict === 'admitted')
    expect(new Set(scans.map(({ attendeeId }) => attendeeId))).toEqual(
      new Set(fair.badges.map(({ attendeeId }) => attendeeId)),
    )
    expect(new Set(scans.map(({ reason }) => reason))).toEqual(new Set(['学生证', '校园卡', '借书证']))
    expect(app.problems).toEqual([])
  })
})

test.describe('one badge that is held still', () => {
  const film = openFilmPlace()
  const fair = makeGateFair({ people: 2 })
  test.use({ extraArgs: film.switches })
  test.beforeAll(async () => {
    const frame = drawScene(qrCells(fair.badges[0]?.code ?? ''), plain, 5)
    await writeFilm(film.path, 30, [frame, frame])
  })
  test.afterAll(() => film.remove())

  test('is scanned once, ten pictures a second or more; a lost camera is said and the scanner goes on', async ({
    app,
  }) => {
    const { page } = app
    await openGate(page, fair)
    await turnCameraOn(page)
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'admitted')
    await page.waitForTimeout(4000)
    expect(await readRows(page, 'scan')).toHaveLength(1)
    const pace = await page.getByText(/^每秒 \d+ 帧$/).textContent()
    expect(Number(pace?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(10)
    const heard = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'heard',
        (error: Error) => error.name,
      ),
    )
    expect(heard).toBe('NotAllowedError')

    await page.getByLabel('摄像头画面').evaluate((video: HTMLVideoElement) => {
      if (video.srcObject instanceof MediaStream) video.srcObject.getTracks()[0]?.dispatchEvent(new Event('ended'))
    })
    await expect(page.getByRole('alert').filter({ hasText: '摄像头断开了' })).toBeVisible()
    const scanner = await connectScanner(page)
    await scanner.scan(fair.badges[1]?.code ?? '')
    await expect.poll(async () => (await readRows(page, 'scan')).length).toBe(2)
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page.getByLabel('摄像头画面')).toBeVisible()
    expect(app.problems).toEqual([])
  })
})

test.describe('no camera', () => {
  test.use({ extraArgs: ['--use-fake-device-for-media-stream=device-count=0'] })

  test('is said in a sentence, and the scanner goes on; a card of two people lets nobody in', async ({ app }) => {
    const { page } = app
    const fair = makeGateFair({ people: 2, describe: () => ({ studentNumber: '20230101' }) })
    const aliasRule = rulesOf(fair.fairId, [{ name: '学生证' }])
    await openGate(page, { ...fair, rows: withLookups({ ...fair.rows, aliasRule }) })
    await page.getByRole('button', { name: '用摄像头扫码' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '没有找到摄像头' })).toBeVisible()
    const scanner = await connectScanner(page)
    await scanner.scan(fair.badges[0]?.code ?? '')
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'admitted')
    await scanner.scan('20230101')
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'unknownCode')
    await expect(page.getByText('这个号码对应不止一人，请按姓名查找')).toBeVisible()
  })
})

/** Rules as they lie in the database. */
function rulesOf(fairId: string, rules: readonly Readonly<Record<string, unknown>>[]) {
  const usual = {
    lengthFrom: 8,
    lengthTo: 20,
    characters: 'alphanumeric',
    startsWith: null,
    endsWith: null,
    dropFirst: 0,
    dropLast: 0,
    target: 'studentNumber',
    universityId: null,
  }
  return rules.map((rule) => ({
    id: crypto.randomUUID(),
    fairId,
    createdAt: new Date().toISOString(),
    removedAt: null,
    revisions: { created: crypto.randomUUID(), changed: {} },
    ...usual,
    ...rule,
  }))
}
