import type { ElectronApplication } from '@playwright/test'
import { type FakeScanner, mostHeldUpMs, strokesOf } from './scannerKeys.ts'

/**
 * The same scanner, for thousands of keys in a row. Its keys come from the main process, one call for each scan: the test
 * runner searches all earlier calls at each new one, and would soon take a whole processor from the app that it measures.
 */
export async function connectScannerInMain(electronApp: ElectronApplication): Promise<FakeScanner> {
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.debugger.attach('1.3'),
  )
  return {
    async scan(text, { keyMs = 8, suffix = 'Enter' } = {}) {
      const keys = [...text, ...(suffix === 'none' ? [] : [suffix])].map(strokesOf)
      await electronApp.evaluate(typeKeys, { keys, keyMs, mostHeldUpMs })
    },
  }
}

interface Typing {
  readonly keys: readonly ReturnType<typeof strokesOf>[]
  readonly keyMs: number
  readonly mostHeldUpMs: number
}

async function typeKeys({ BrowserWindow }: typeof Electron.CrossProcessExports, typing: Typing): Promise<void> {
  const { debugger: session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {}
  if (session === undefined) throw new Error('no window')
  let stampMs = 0
  const sent: Promise<unknown>[] = []
  for (const strokes of typing.keys) {
    stampMs = stampMs === 0 ? Date.now() : Math.min(Date.now(), stampMs + typing.mostHeldUpMs)
    const timestamp = stampMs / 1000
    for (const stroke of strokes) sent.push(session.sendCommand('Input.dispatchKeyEvent', { ...stroke, timestamp }))
    await new Promise((done) => setTimeout(done, typing.keyMs))
  }
  await Promise.all(sent)
}
