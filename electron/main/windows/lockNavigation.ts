import type { WebContents } from 'electron'

/**
 * A page stays where it was loaded: no other document, no new window, no webview. It may load itself again, as an
 * error screen and the development server do. There are no external links, so nothing goes to the system's browser.
 */
export function lockNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isSameDocument(event.url, contents.getURL())) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Compared as text up to the fragment, which is the route. A page that is not loaded yet has no address to keep. */
const isSameDocument = (url: string, current: string): boolean =>
  current !== '' && url.split('#')[0] === current.split('#')[0]
