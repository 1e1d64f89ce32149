import type { Session } from 'electron'

/** What is needed: storage that Chromium may not evict when the disk gets full, and copying a text. Nothing is ever read back. */
const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/**
 * Only the app's own origin, and only what is listed, besides the camera (never a microphone); everything else a page can
 * ask for is denied, downloads too.
 */
export function limitPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(
      (granted.has(permission) ||
        (permission === 'media' && 'mediaTypes' in details && isCamera(details.mediaTypes))) &&
        isOf(details.requestingUrl, origin),
    ),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType }) =>
      (granted.has(permission) || (permission === 'media' && mediaType === 'video')) && isOf(requestingOrigin, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Nothing but pictures. */
const isCamera = (mediaTypes: readonly string[] = []): boolean =>
  mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')

/** URL.origin is "null" for schemes of one's own, so the text is compared, up to the slash that ends the host. */
const isOf = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`)
