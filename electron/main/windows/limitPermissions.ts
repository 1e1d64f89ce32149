import type { Session } from 'electron'

/** What is needed: storage that Chromium may not evict when the disk gets full, and copying a text. Nothing is ever read back. */
const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/** Only the app's own origin, and only what is listed; everything else a page can ask for is denied, downloads too. */
export function limitPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(granted.has(permission) && isOf(requestingUrl, origin)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => granted.has(permission) && isOf(requestingOrigin, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** URL.origin is "null" for schemes of one's own, so the text is compared, up to the slash that ends the host. */
const isOf = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`)
