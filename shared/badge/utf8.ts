/** Short texts as UTF-8. Decoding is strict, so that one name has one encoding. */
import { encodeUtf8 } from '../ops/encodeUtf8.ts'

/** As many whole characters as fit into `limit` bytes, without a space or middle dot at the end. Lone surrogates become U+FFFD. */
export const encodeUtf8Within = (text: string, limit: number): Uint8Array => {
  let kept = ''
  let length = 0
  for (const character of text.toWellFormed()) {
    length += encodeUtf8(character).length
    if (length > limit) break
    kept += character
  }
  return encodeUtf8(kept.replace(/[\s\u00B7]+$/, ''))
}

/** Undefined when the bytes are no well-formed UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    // URIError is how the language says "malformed"; it carries nothing more.
    return undefined
  }
}
