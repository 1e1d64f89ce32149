import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

/**
 * The physical limit to compare with: a window of the same runtime and settings as FairDesk's, and next to nothing in
 * it. `--page=bare` commits one row for each Enter and paints one word; `--page=empty` only paints one; `--page=parse`
 * reads a spreadsheet with the library alone, `--page=write` writes one.
 */
const here = import.meta.dirname
const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice('--page='.length) ?? 'empty'

/** @type {Readonly<Record<string, readonly [file: string, type: string]>>} */
const files = {
  '/bare.html': [join(here, 'bare.html'), 'text/html; charset=utf-8'],
  '/bare.mjs': [join(here, 'bare.mjs'), 'text/javascript; charset=utf-8'],
  '/empty.html': [join(here, 'empty.html'), 'text/html; charset=utf-8'],
  '/parse.html': [join(here, 'parse.html'), 'text/html; charset=utf-8'],
  '/parse.mjs': [join(here, 'parse.mjs'), 'text/javascript; charset=utf-8'],
  '/parseWorker.mjs': [join(here, 'parseWorker.mjs'), 'text/javascript; charset=utf-8'],
  '/write.html': [join(here, 'write.html'), 'text/html; charset=utf-8'],
  '/write.mjs': [join(here, 'write.mjs'), 'text/javascript; charset=utf-8'],
  '/writeWorker.mjs': [join(here, 'writeWorker.mjs'), 'text/javascript; charset=utf-8'],
  '/xlsx.mjs': [join(here, '../../../node_modules/xlsx/xlsx.mjs'), 'text/javascript; charset=utf-8'],
  '/dexie.mjs': [join(here, '../../../node_modules/dexie/dist/modern/dexie.min.mjs'), 'text/javascript; charset=utf-8'],
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

// Not awaited here: Electron is not ready before this module has been run to its end.
void app.whenReady().then(openWindow)

async function openWindow() {
  protocol.handle('app', async (request) => {
    const file = files[new URL(request.url).pathname]
    if (file === undefined) return new Response(null, { status: 404 })
    return new Response(await readFile(file[0]), { headers: { 'content-type': file[1] } })
  })
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => app.quit())
  await window.loadURL(`app://bench/${page}.html`)
}
