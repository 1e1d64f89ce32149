import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { contract } from '#shared/ipc/contract.ts'
import { type AppUnderTest, expect, launchArgs, test } from './fixtures/app.ts'

/** What a page sees when it calls a channel through the preload. */
const call = (app: AppUnderTest, name: keyof typeof contract, request: unknown) =>
  app.page.evaluate(([channel, value]) => window.api.call[channel](value), [name, request] as const)

const describeApp = async (app: AppUnderTest) => {
  const { value } = z.object({ value: z.unknown() }).parse(await call(app, 'app:describe', {}))
  return contract['app:describe'].response.parse(value)
}

/** The address that the page was loaded from, whatever the screens made of it since. */
const LOADED_FROM = `performance.getEntriesByType('navigation')[0].name`

/** The screens tell where they are when they first appear; what is remembered after that stays. */
async function rememberRoute(app: AppUnderTest, route: string): Promise<void> {
  await expect.poll(() => askPage(app, `document.querySelector('#root').childElementCount`)).toBeGreaterThan(0)
  await askPage(app, `new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`)
  await askPage(app, `window.api.call['app:rememberRoute']({ route: ${JSON.stringify(route)} })`)
}

/** A crashed page is lost to Playwright, so the page is asked through the main process. */
const askPage = (app: AppUnderTest, expression: string): Promise<unknown> =>
  app.electronApp.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    expression,
  )

test('serves the listed files with the strict policy, and nothing else', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const ask = async (path: string, method = 'GET') => {
      const answer = await fetch(path, { method })
      return [answer.status, answer.headers.get('content-type'), answer.headers.get('content-security-policy') ?? '']
    }
    return {
      page: await ask('/index.html'),
      head: await ask('/index.html', 'HEAD'),
      missing: await ask('/missing.js'),
      outside: await ask('/%2e%2e/main/main.js'),
      encoded: await ask('/..%2fmain%2fmain.js'),
      posted: await ask('/index.html', 'POST'),
      isIsolated: crossOriginIsolated,
    }
  })
  expect(answers.page.slice(0, 2)).toEqual([200, 'text/html; charset=utf-8'])
  for (const [, , policy] of [answers.page, answers.missing]) {
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'")
  }
  expect(answers.head[0]).toBe(200)
  expect(answers.missing[0]).toBe(404)
  expect(answers.outside[0]).toBe(404)
  expect(answers.encoded[0]).toBe(404)
  expect(answers.posted[0]).toBe(405)
  expect(answers.isIsolated).toBe(true)
  const otherHost = await app.electronApp.evaluate(
    async ({ session }) => (await session.defaultSession.fetch('app://other/index.html')).status,
  )
  expect(otherHost).toBe(403)
})

test('starts without a policy violation, and refuses script that is not its own', async ({ app }) => {
  expect(app.problems).toEqual([])
  const hasRun = await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
    return 'planted' in window
  })
  expect(hasRun).toBe(false)
  await expect.poll(() => app.problems.length).toBeGreaterThan(0)
})

test('gives the page a sandbox without Node, and storage that lasts but no microphone and no notifications', async ({
  app,
}) => {
  const preferences = await app.electronApp.evaluate(({ BrowserWindow }): unknown => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has this, but does not say so in its types.
    const read = contents !== undefined && 'getLastWebPreferences' in contents && contents.getLastWebPreferences
    return typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  const page = await app.page.evaluate(async () => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    isPersistent: await navigator.storage.persist(),
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    ),
    notifications: await Notification.requestPermission(),
  }))
  expect(page.node).toEqual([])
  expect(page.isPersistent).toBe(true)
  expect(page.microphone).not.toBe('granted')
  expect(page.notifications).toBe('denied')
})

test('opens no window and goes to no other document', async ({ app }) => {
  const before = app.page.url()
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
    location.href = 'app://fairdesk/other.html'
  })
  // A round trip through the browser process, which would have answered a navigation first.
  await call(app, 'app:describe', {})
  expect(app.page.url()).toBe(before)
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
  })
  await app.page.evaluate(() => location.reload())
  await app.page.waitForFunction(() => document.querySelector('iframe') === null)
  expect(app.page.url()).toBe(before)
  expect(await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('offers exactly the channels of the contract, and they can’t be replaced', async ({ app }) => {
  const names = await app.page.evaluate(() => {
    const { call: calls } = window.api
    const isFrozen = Object.isFrozen(calls) && Object.isFrozen(window.api)
    return { names: Object.keys(calls), isFrozen, keys: Object.keys(window.api) }
  })
  expect(names.names.sort()).toEqual(Object.keys(contract).sort())
  expect(names.keys.sort()).toEqual(['call', 'on'])
  expect(names.isFrozen).toBe(true)
})

test('answers a malformed request with IPC_INVALID and does nothing', async ({ app }) => {
  const invalid = { ok: false, error: { code: 'IPC_INVALID' } }
  expect(await call(app, 'app:rememberRoute', { route: 'https://example.com/' })).toEqual(invalid)
  expect(await call(app, 'badges:sign', { fairId: '../../data-key', payloads: ['00'.repeat(20)] })).toEqual(invalid)
  expect(await call(app, 'files:saveWorkbook', { folder: 'x', name: '../x.xlsx', bytes: [1] })).toEqual(invalid)
  expect(await call(app, 'files:open', { path: join(app.userDataDir, 'settings.json') })).toMatchObject({ ok: false })
  expect(await call(app, 'pins:seal', undefined)).toEqual(invalid)
})

test('answers no window but its own', async ({ app }) => {
  const answer = await app.electronApp.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/app/preload/preload.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('app://fairdesk/index.html')
    const result: unknown = await stranger.webContents.executeJavaScript(`window.api.call['app:describe']({})`)
    stranger.destroy()
    return result
  })
  expect(answer).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
})

test('a second start ends at once and brings the first to the front', async ({ app, language, extraArgs }) => {
  await app.electronApp.evaluate(({ app: main, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
    main.once('second-instance', () => process.emit('fairdesk-second' as 'exit', 0))
  })
  const executable = await app.electronApp.evaluate(() => process.execPath)
  const second = spawn(executable, launchArgs({ ...app, language, extraArgs }), { stdio: 'ignore' })
  const code = await new Promise((done) => {
    second.once('exit', done)
  })
  expect(code).toBe(0)
  await expect
    .poll(() => app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
})

test('comes back to the same screen when the page crashes, and asks after the third time', async ({ app }) => {
  await app.electronApp.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)))
      return new Promise<never>(() => undefined)
    }
  })
  const crash = (until: 'did-finish-load' | 'render-process-gone'): Promise<void> =>
    app.electronApp.evaluate(
      ({ BrowserWindow }, event) =>
        new Promise((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          // Two calls, because the types know one event name at a time.
          if (event === 'did-finish-load') contents?.once('did-finish-load', () => done())
          else contents?.once('render-process-gone', () => done())
          contents?.forcefullyCrashRenderer()
        }),
      until,
    )
  for (let time = 1; time <= 3; time += 1) {
    await rememberRoute(app, `/screen-${time}`)
    await crash('did-finish-load')
    expect(await askPage(app, LOADED_FROM)).toBe(`app://fairdesk/index.html#/screen-${time}`)
    const reason = await askPage(
      app,
      `new Promise((done) => window.api.on['app:recovered']((payload) => done(payload.reason)))`,
    )
    expect(['crashed', 'killed']).toContain(reason)
  }
  await crash('render-process-gone')
  await expect.poll(() => app.electronApp.evaluate(() => Reflect.get(globalThis, 'asked'))).toHaveLength(1)
})

test('keeps language, theme, route and window across a restart', async ({ app }) => {
  const bounds = { x: 40, y: 50, width: 1100, height: 700 }
  await call(app, 'app:setAppearance', { language: 'en', theme: 'dark' })
  await rememberRoute(app, '/settings')
  await app.electronApp.evaluate(({ BrowserWindow }, area) => BrowserWindow.getAllWindows()[0]?.setBounds(area), bounds)
  const { bootId } = await describeApp(app)
  await app.restart()
  expect(await call(app, 'app:describe', {})).toMatchObject({ ok: true, value: { language: 'en', theme: 'dark' } })
  expect((await describeApp(app)).bootId).not.toBe(bootId)
  expect(await askPage(app, LOADED_FROM)).toBe('app://fairdesk/index.html#/settings')
  expect(await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  )
})

test('starts with broken files of its own', async ({ app }) => {
  await app.kill9()
  await writeFile(join(app.userDataDir, 'settings.json'), '{"language":"xx"')
  await writeFile(join(app.userDataDir, 'window-state.json'), '{"x":9e99}')
  await app.restart()
  expect(await call(app, 'app:describe', {})).toMatchObject({ ok: true, value: { language: 'zh-CN', theme: 'system' } })
})

test('the menu speaks the chosen language and sends its commands', async ({ app }) => {
  const labels = () =>
    app.electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(await labels()).toEqual(['FairDesk', '编辑', '前往', '视图', '帮助'])
  const commands: unknown[] = []
  await app.page.exposeFunction('hear', (payload: unknown) => void commands.push(payload))
  await app.page.evaluate(
    () =>
      void window.api.on['menu:command']((payload) => Reflect.apply(Reflect.get(window, 'hear'), window, [payload])),
  )
  await app.electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('gate')?.click())
  await expect.poll(() => commands).toEqual([{ command: 'gate' }])
  await call(app, 'app:setAppearance', { language: 'en', theme: 'light' })
  expect(await labels()).toEqual(['FairDesk', 'Edit', 'Go', 'View', 'Help'])
})

test('development tools and reload are not there', async ({ app }) => {
  const found = await app.electronApp.evaluate(async ({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools({ mode: 'detach' })
    // Tools open some time after they are asked for; by the time a window that may have them shows its own, these would.
    const allowed = new BrowserWindow({ show: false })
    await new Promise<void>((done) => {
      allowed.webContents.once('devtools-opened', () => done())
      allowed.webContents.openDevTools({ mode: 'detach' })
    })
    allowed.destroy()
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const roles = items.map(({ role }) => role?.toLowerCase())
    return { isOpen: contents?.isDevToolsOpened(), roles: roles.filter((role) => /reload|devtools/.test(role ?? '')) }
  })
  expect(found).toEqual({ isOpen: false, roles: [] })
})

test('the same data key and badge key come back after a restart', async ({ app }) => {
  const fairId = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8d'
  const dataKey = await call(app, 'secrets:openDataKey', { isPlainAccepted: false })
  const badgeKey = await call(app, 'badges:openKey', { fairId })
  expect(dataKey).toMatchObject({ ok: true, value: { isPlain: true } })
  await app.restart()
  expect(await call(app, 'secrets:openDataKey', { isPlainAccepted: false })).toEqual(dataKey)
  expect(await call(app, 'badges:openKey', { fairId })).toEqual(badgeKey)
  await app.kill9()
  await writeFile(join(app.userDataDir, 'secrets/data-key.json'), 'x')
  await app.restart()
  expect(await call(app, 'secrets:openDataKey', { isPlainAccepted: true })).toEqual({
    ok: false,
    error: { code: 'KEYSTORE_BROKEN' },
  })
})

test('a workbook never replaces another', async ({ app }) => {
  const save = (byte: number) =>
    app.page.evaluate(
      (value) =>
        window.api.call['files:saveWorkbook']({ folder: '双选会', name: '报表.xlsx', bytes: new Uint8Array([value]) }),
      byte,
    )
  const folder = join(app.documentsDir, 'FairDesk/双选会')
  expect(await save(1)).toEqual({ ok: true, value: { path: join(folder, '报表.xlsx') } })
  expect(await save(2)).toEqual({ ok: true, value: { path: join(folder, '报表 (2).xlsx') } })
  expect([...(await readFile(join(folder, '报表.xlsx')))]).toEqual([1])
  expect([...(await readFile(join(folder, '报表 (2).xlsx')))]).toEqual([2])
})
