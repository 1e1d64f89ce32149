/**
 * Base45, RFC 9285: bytes as text of the 45 characters that a QR code stores in its alphanumeric mode. A space is one
 * of them, so the text is never trimmed, collapsed or changed in case.
 */

/** Two bytes become three characters, a last single byte two. */
export const encodeBase45 = (bytes: Uint8Array): string => {
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    const high = bytes[index] ?? 0
    const low = bytes[index + 1]
    const value = low === undefined ? high : high * 256 + low
    text += digit(value) + digit(value / 45)
    if (low !== undefined) text += digit(value / 2025)
  }
  return text
}

/** Undefined for any text that the encoder could not have written (RFC 9285, section 6: such input is rejected). */
export const decodeBase45 = (text: string): Uint8Array | undefined => {
  if (text.length % 3 === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  for (let index = 0, out = 0; index < text.length; index += 3, out += 2) {
    const isPair = index + 2 === text.length
    const value = read(text, index) + 45 * read(text, index + 1) + (isPair ? 0 : 2025 * read(text, index + 2))
    // NaN, from a character outside the alphabet, fails the comparison too.
    if (!(value <= (isPair ? 0xff : 0xffff))) return undefined
    if (isPair) bytes[out] = value
    else bytes.set([value >> 8, value & 0xff], out)
  }
  return bytes
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const digit = (value: number): string => ALPHABET.charAt(Math.floor(value) % 45)

const read = (text: string, index: number): number => {
  const value = ALPHABET.indexOf(text.charAt(index))
  return value < 0 ? Number.NaN : value
}
