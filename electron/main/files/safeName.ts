/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** Separators, what Windows forbids, control characters, and marks that turn the direction of what follows. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu

const FALLBACK = 'FairDesk'

const CHARACTERS = new Intl.Segmenter()

/**
 * A file or folder name made of what people typed, safe on every system: one path segment, not hidden, no device,
 * at most `maxBytes` of UTF-8 (a segment may have 255) cut at a character. Never empty.
 */
export function safeName(text: string, maxBytes = 200): string {
  const cleaned = text
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  // Windows drops dots and spaces at the end, so they must not make two names of one.
  const name = cutToBytes(cleaned, maxBytes).replace(/[. ]+$/u, '')
  if (name === '') return FALLBACK
  return RESERVED.test(name) ? `_${name}` : name
}

function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0
  let kept = ''
  for (const { segment } of CHARACTERS.segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > maxBytes) break
    kept += segment
  }
  return kept
}
