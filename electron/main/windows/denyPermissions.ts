import type { Session } from 'electron'

/** Nothing that Chromium would ask a person for is needed yet. Persistent storage and clipboard writing are not asked through here for app:// documents that are focused. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
