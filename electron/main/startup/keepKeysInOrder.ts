/**
 * Asks the input methods of Linux to answer each key before the next. Without it fcitx and ibus hand keys back on a
 * second way, and at a scanner's pace a code arrives in disorder. Chromium asked for the same (GtkUiPlatformX11) before
 * version 130. GTK reads both when the first window opens; a person's own setting stays.
 */
export function keepKeysInOrder(environment: NodeJS.ProcessEnv): void {
  environment.FCITX_ENABLE_SYNC_MODE ??= '1'
  environment.IBUS_ENABLE_SYNC_MODE ??= '1'
}
