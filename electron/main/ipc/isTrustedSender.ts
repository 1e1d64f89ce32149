/** What Electron tells about the frame that called, as far as it matters here. */
export interface Sender {
  readonly frame: { readonly origin: string } | null
  readonly mainFrame: object | null
}

/**
 * Only the main frame of the app's own window may call, and only while it shows the app's own origin. Identity is by
 * object, so a frame inside the page or a window of another kind is refused.
 */
export function isTrustedSender(sender: Sender, origin: string): boolean {
  if (sender.frame === null || sender.frame !== sender.mainFrame) return false
  return sender.frame.origin === origin
}
