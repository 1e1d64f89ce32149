import { app } from 'electron'

/** Longer than any small file takes; a stuck disk must not keep the computer from shutting down. */
const PATIENCE_MS = 2_000

/** Lets pending writes end before the process does. All windows are closed by then. */
export function finishBeforeQuit(finish: () => Promise<unknown>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    const timer = setTimeout(() => app.exit(0), PATIENCE_MS)
    finish()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer)
        app.exit(0)
      })
  })
}
