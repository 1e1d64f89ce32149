import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, ipcMain, protocol } from 'electron'
import { answerStations } from './answerStations.ts'

/**
 * One window for a contestant: the app's runtime and settings, and nothing on the page but its clients. `--contestant=fairDesk`
 * reaches the network through the main process, as the app does; the others by themselves, as they do in a browser.
 */
const { values } = parseArgs({
  strict: false,
  options: { contestant: { type: 'string' }, pages: { type: 'string' }, stations: { type: 'string' } },
})
const folder = String(values.pages)
const contestant = String(values.contestant)
const isFairDesk = contestant === 'fairDesk'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

// Not awaited here: Electron is not ready before this module has been run to its end.
void app.whenReady().then(openWindow)

async function openWindow(): Promise<void> {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const type = types[extname(pathname)] ?? 'application/octet-stream'
    return new Response(await readFile(join(folder, pathname)), { headers: { 'content-type': type } })
  })
  if (isFairDesk) {
    const answer = answerStations(String(values.stations), app.getVersion())
    ipcMain.handle('bench', (_event, client: number, channel: string, request: unknown) =>
      answer(client, channel, request),
    )
  }
  const window = new BrowserWindow({
    width: 800,
    height: 600,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      backgroundThrottling: false,
      // The peers' servers are other origins. Without this every request would be asked for beforehand (CORS).
      webSecurity: isFairDesk,
      ...(isFairDesk && { preload: join(folder, 'preload.cjs') }),
    },
  })
  window.on('closed', () => app.quit())
  await window.loadURL(`app://bench/${isFairDesk ? 'fairDesk' : 'peer'}/index.html?contestant=${contestant}`)
}
