import type { Session } from 'electron'

/** The one permission that is needed: without it Chromium may evict the records when the disk gets full. */
const GRANTED = 'persistent-storage'

/** Only the app's own origin, and only storage that lasts; everything else a page can ask for is denied, downloads too. */
export function limitPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(permission === GRANTED && isOf(requestingUrl, origin)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === GRANTED && isOf(requestingOrigin, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** URL.origin is "null" for schemes of one's own, so the text is compared, up to the slash that ends the host. */
const isOf = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`)
