import { BrowserWindow } from 'electron'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { takeTurns } from '../turns/takeTurns.ts'
import { lockNavigation } from '../windows/lockNavigation.ts'
import { type BadgeText, drawBadgePage, PAGE_HEIGHT_MM, PAGE_WIDTH_MM } from './drawBadgePage.ts'
import { FIT_TEXT } from './fitText.ts'

export interface BadgePress {
  /** A PDF of one page; BADGE_RENDER_FAILED when it can't be drawn. */
  print(badge: BadgeText): Promise<Result<Uint8Array>>
  close(): void
}

/** A page that has not printed by then never will; the next badge gets a new window. */
const PATIENCE_MS = 15_000

const MM_PER_INCH = 25.4

/** Any id but the page's own world, which is 0, and Electron's isolated one, 999. */
const MEASURING_WORLD = 1001

/** Draws badges in a hidden window that stays warm after the first, one badge at a time. */
export function openBadgePress(): BadgePress {
  const inTurn = takeTurns()
  const held: { window: BrowserWindow | undefined } = { window: undefined }

  const close = (): void => {
    if (held.window !== undefined && !held.window.isDestroyed()) held.window.destroy()
    held.window = undefined
  }

  const press = async (page: string): Promise<Uint8Array> => {
    if (held.window === undefined || held.window.isDestroyed()) held.window = openHiddenWindow()
    return printPage(held.window, page)
  }

  const print = async (badge: BadgeText): Promise<Result<Uint8Array>> => {
    const page = drawBadgePage(badge)
    if (page === undefined) return fail('BADGE_RENDER_FAILED')
    // A second try with a new window, in case the old one had died unnoticed.
    for (const attempt of [1, 2]) {
      try {
        return ok(await press(page))
      } catch (error) {
        reportProblem(`badge attempt ${attempt}`, error)
        close()
      }
    }
    return fail('BADGE_RENDER_FAILED')
  }

  return { print: (badge) => inTurn(() => print(badge)), close }
}

/** Its own session in memory, no preload, nothing to reach: the page arrives as a data: URL and can load nothing. */
export function openHiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 600,
    height: 400,
    webPreferences: {
      partition: 'badge-press',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  })
  lockNavigation(window.webContents)
  window.webContents.session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  window.webContents.session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith('data:text/html') }),
  )
  return window
}

async function printPage({ webContents }: BrowserWindow, page: string): Promise<Uint8Array> {
  const drawn = async (): Promise<Uint8Array> => {
    await webContents.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(page).toString('base64')}`)
    await webContents.executeJavaScriptInIsolatedWorld(MEASURING_WORLD, [{ code: FIT_TEXT }])
    return webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: { width: PAGE_WIDTH_MM / MM_PER_INCH, height: PAGE_HEIGHT_MM / MM_PER_INCH },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
  }
  const { promise: lost, reject } = Promise.withResolvers<never>()
  const onGone = (): void => reject(new Error('gone'))
  const timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS)
  webContents.once('render-process-gone', onGone)
  try {
    return await Promise.race([drawn(), lost])
  } finally {
    clearTimeout(timer)
    webContents.off('render-process-gone', onGone)
  }
}
