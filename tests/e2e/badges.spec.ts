import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { read, utils } from 'xlsx'
import { badgeLayoutSchema } from '#shared/badgeDesign/designSchema.ts'
import { expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { pageSizes, pdfFonts, pdfText, readCodes } from './support/readPdf.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'

const run = promisify(execFile)

type Row = Readonly<Record<string, unknown>>

const canvas = (page: Page) => page.getByRole('group', { name: '画布' })
const element = (page: Page, name: string) => canvas(page).getByRole('button', { name, exact: true })
const number = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const saved = (page: Page) => expect(page.getByText('已保存', { exact: true })).toBeVisible()
const print = (page: Page) => page.getByRole('region', { name: '成批打印' })
const savedFile = (page: Page) => print(page).locator('.saved-file-path')

async function newDesign(page: Page, size: RegExp): Promise<void> {
  await goTo(page, 'badges')
  await page.getByRole('button', { name: '新建设计' }).click()
  await page.getByRole('radio', { name: size }).check()
  await page.getByRole('button', { name: /创\s?建/ }).click()
  await expect(canvas(page).locator('path').first()).toBeVisible()
}

/** The design record's front, by element id. */
async function frontOf(page: Page): Promise<Readonly<Record<string, Row>>> {
  const [design] = await readRows(page, 'badgeDesign')
  const { front } = badgeLayoutSchema.parse(design?.['layout'])
  return Object.fromEntries(front.map((one) => [one.id, { ...one }]))
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await print(page).getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
  await page.keyboard.press('Escape')
}

async function printAll(page: Page): Promise<string> {
  await print(page).getByRole('button', { name: '生成 PDF' }).click()
  await expect(savedFile(page)).toBeVisible({ timeout: 60_000 })
  return savedFile(page).innerText()
}

test('a design is made by keyboard, mouse and numbers, saves itself, undoes, and is what the desk prints', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'badges')
  await newDesign(page, /A6/)

  await element(page, '姓名').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await saved(page)
  const before = await frontOf(page)
  expect(before['name']).toMatchObject({ x: 10, y: 29 })

  const box = await element(page, '二维码').boundingBox()
  if (box === null) throw new Error('no code on the canvas')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await saved(page)
  const after = await frontOf(page)
  expect(Number(after['code']?.['x'])).toBeGreaterThan(Number(before['code']?.['x']) + 5)
  // One drag is one step.
  await page.getByRole('button', { name: '撤销' }).click()
  await saved(page)
  await expect.poll(async () => (await frontOf(page))['code']?.['x']).toBe(before['code']?.['x'])

  await number(page, '左（毫米）').fill('3.3')
  await number(page, '左（毫米）').press('Enter')
  await saved(page)
  await expect.poll(async () => (await frontOf(page))['code']?.['x']).toBe(3.3)

  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '文字' }).click()
  await number(page, '内容').fill('凭证入场 㛃𬭎䶮·')
  await page.getByRole('button', { name: '增加背面' }).click()
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '字段' }).click()
  await saved(page)

  await app.restart()
  const again = app.page
  await goTo(again, 'desk')
  await again.keyboard.press('F2')
  await expect(again.getByLabel('姓名', { exact: true })).toBeFocused()
  await again.keyboard.type('㛃𬭎·䶮')
  await again.getByRole('checkbox', { name: /本人已阅读或听取告知书/ }).focus()
  await again.keyboard.press('Space')
  await again.keyboard.press('Control+Enter')
  await expect(again.getByText('胸卡文件已生成')).toBeVisible()
  const holder = (await readRows(again, 'attendee')).find((row) => row['name'] === '㛃𬭎·䶮')
  const badge = (await readRows(again, 'badge')).find((row) => row['attendeeId'] === holder?.['id'])
  const [serial, code] = [String(badge?.['serial']), String(badge?.['code'])]
  const pdf = join(
    app.documentsDir,
    'FairDesk',
    '示例：高校毕业生供需对接双选会'.replace(/[:*?]/g, ' '),
    'badges',
    `${serial}.pdf`,
  )
  const sizes = await pageSizes(pdf)
  expect(sizes).toHaveLength(2)
  for (const { width, height } of sizes) {
    expect(Math.abs(width - 105)).toBeLessThan(0.01)
    expect(Math.abs(height - 148)).toBeLessThan(0.01)
  }
  expect(await readCodes(pdf, join(app.userDataDir, 'decoded'))).toEqual([[code], []])
  const text = await pdfText(pdf)
  for (const words of ['凭证入场 㛃𬭎䶮·', '㛃𬭎·䶮\n']) expect(text).toContain(words)
  const fonts = await pdfFonts(pdf)
  expect(fonts.map(({ name }) => name.slice(7))).toEqual(['NotoSansSC-Regular', 'NotoSansSC-Bold'])
  expect(fonts.every(({ isEmbedded, isSubset }) => isEmbedded && isSubset)).toBe(true)
  expect(app.problems).toEqual([])
})

test('a design with a logo leaves as a file and comes back; a broken file and a broken picture do not', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'badges')
  await newDesign(page, /^90 × 55/)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '图片', exact: true }).click()
  await (await chooser).setFiles(join(import.meta.dirname, '../../resources/icons/fairdesk.png'))
  await expect(canvas(page).locator('image')).toBeVisible()
  await saved(page)
  const [attachment] = await readRows(page, 'attachment')
  expect(attachment).toMatchObject({ sha256: (await frontOf(page))['image-1']?.['sha256'] })

  // Whoever leaves at once loses nothing.
  await number(page, '左（毫米）').fill('5.5')
  await number(page, '左（毫米）').press('Enter')
  await page.getByRole('button', { name: '返回' }).click()
  await expect.poll(async () => (await frontOf(page))['image-1']?.['x']).toBe(5.5)
  await page.getByRole('button', { name: /^导出设计/ }).click()
  await expect(page.getByText('设计已导出')).toBeVisible()
  const folder = join(app.documentsDir, 'FairDesk', '示例：高校毕业生供需对接双选会'.replace(/[:*?]/g, ' '))
  const file = join(folder, '胸卡设计 1.fairdesk-badge.json')
  const text = await readFile(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ format: 'fairdesk-badge-design', images: [{ mediaType: 'image/png' }] })

  await page.getByRole('button', { name: /^删除/ }).click()
  await expect(page.getByRole('heading', { name: '胸卡设计 1' })).toHaveCount(0)
  const importFile = async (path: string) => {
    const opening = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '导入设计' }).click()
    await (await opening).setFiles(path)
  }
  const broken = join(app.userDataDir, 'broken.json')
  for (const content of ['{}', text.slice(0, -40), text.replace(/"base64": "[^"]{8}/, '"base64": "AAAAAAAA')]) {
    await writeFile(broken, content)
    await importFile(broken)
    await expect(page.getByText(/不是 FairDesk 的胸卡设计文件|这张图片打不开/).last()).toBeVisible()
  }
  expect((await readRows(page, 'badgeDesign')).filter((row) => row['removedAt'] === null)).toEqual([])
  await importFile(file)
  await expect(canvas(page).locator('image')).toBeVisible()

  // On paper the picture is there once, however many badges show it.
  await page.getByRole('button', { name: '返回' }).click()
  await choose(page, '人员类别', '工作人员')
  const { stdout } = await run('pdfimages', ['-list', await printAll(page)])
  const [picture] = await readRows(page, 'attachment')
  const objects = [...stdout.matchAll(/^ +\d+ +\d+ (image|smask) +(\d+) +(\d+).* (\d+) +0 /gm)]
  expect(new Set(objects.map(([, kind, width, height]) => `${kind} ${width} ${height}`))).toEqual(
    new Set(['image', 'smask'].map((kind) => `${kind} ${picture?.['width']} ${picture?.['height']}`)),
  )
  expect(app.problems).toEqual([])
})

test('many badges go on A4 sheets in the chosen order, from the label that is free; a stopped job leaves no file', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'badges')
  await choose(page, '人员类别', '企业代表')
  await choose(page, '排列顺序', '按姓名')
  await print(page).getByLabel('从第几格开始').fill('7')
  await expect(print(page).getByText(/^共 \d+ 人/)).toBeVisible()
  const path = await printAll(page)

  const people = (await readRows(page, 'attendee')).filter((row) => row['kind'] === 'representative')
  const badges = (await readRows(page, 'badge')).filter((row) => row['retiredAt'] === null && row['removedAt'] === null)
  const codeOf = new Map(badges.map((row) => [row['attendeeId'], String(row['code'])]))
  const sizes = await pageSizes(path)
  expect(sizes).toHaveLength(Math.ceil((people.length + 6) / 10))
  for (const { width, height } of sizes) {
    expect(Math.abs(width - 210)).toBeLessThan(0.01)
    expect(Math.abs(height - 297)).toBeLessThan(0.01)
  }
  const codes = await readCodes(path, join(app.userDataDir, 'decoded'))
  expect(codes[0]).toHaveLength(4)
  const wanted = people.map((row) => codeOf.get(row['id']) ?? '').filter((code) => code !== '')
  expect(codes.flat().toSorted()).toEqual(wanted.toSorted())
  // Poppler gives text in the order of the page's drawing: that of the names.
  const names = people.map((row) => String(row['name'])).toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare)
  const text = await pdfText(path)
  const places = names.map((name) => text.indexOf(name))
  expect(places[0]).toBeLessThan(places.at(-1) ?? 0)

  await rm(path)
  await choose(page, '人员类别', '企业代表')
  await print(page).getByRole('button', { name: '生成 PDF' }).click()
  await print(page)
    .getByRole('button', { name: /取\s?消/ })
    .click()
  await expect(print(page).getByRole('button', { name: '生成 PDF' })).toBeVisible()
  await expect(readFile(path)).rejects.toThrow('ENOENT')
  expect(app.problems).toEqual([])
})

test('codes for phones: a folder for each school with everybody’s picture and a list, named after serials', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'badges')
  const phones = page.getByRole('region', { name: '手机二维码' })
  await phones.getByRole('button', { name: '生成 ZIP' }).click()
  await expect(phones.locator('.saved-file-path')).toBeVisible({ timeout: 60_000 })
  const zip = await phones.locator('.saved-file-path').innerText()
  const folder = join(app.userDataDir, 'codes')
  await run('unzip', ['-q', zip, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })

  const badges = new Map((await readRows(page, 'badge')).map((row) => [row['attendeeId'], row]))
  const students = (await readRows(page, 'attendee')).filter((row) => row['kind'] === 'student')
  const universities = new Map((await readRows(page, 'university')).map((row) => [row['id'], String(row['name'])]))
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png'))
  const wanted = students.map((row) => {
    const school = universities.get(row['universityId'])
    return `${school}/${String(badges.get(row['id'])?.['serial'])}.png`
  })
  expect(files.toSorted()).toEqual(wanted.toSorted())

  const [first] = students
  const school = universities.get(first?.['universityId']) ?? ''
  const badge = badges.get(first?.['id'])
  const { stdout } = await run('zbarimg', ['--raw', '-q', join(folder, school, `${String(badge?.['serial'])}.png`)])
  expect(stdout).toBe(`${String(badge?.['code'])}\n`)
  const book = read(await readFile(join(folder, school, '名单.xlsx')))
  const rows = utils.sheet_to_json<Row>(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(rows.find((row) => row['姓名'] === first?.['name'])).toMatchObject({ 二维码内容: badge?.['code'] })
  expect(app.problems).toEqual([])
})
