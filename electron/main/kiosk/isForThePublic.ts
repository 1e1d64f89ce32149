import type { Input } from 'electron'

/** Scanners end codes with Ctrl+J and Ctrl+M, which do nothing else. */
const scannerEnds: ReadonlySet<string> = new Set(['KeyJ', 'KeyM'])

/** Characters and what moves between fields; no shortcut and no function key has anything to say to the public. */
export function isForThePublic({
  control,
  alt,
  meta,
  code,
  key,
}: Pick<Input, 'control' | 'alt' | 'meta' | 'code' | 'key'>): boolean {
  if (/^F\d{1,2}$/.test(key) || /^Browser|^Launch|^Media/.test(key)) return false
  // AltGr, which types characters on some keyboards, comes as Ctrl and Alt together.
  if (control && alt && key.length === 1) return true
  if (alt || meta) return false
  return !control || scannerEnds.has(code)
}
