import { joinBytes } from '#shared/import/joinBytes.ts'

/** A record's body with those of the records that continue it. */
export type Segments = readonly Uint8Array[]

/**
 * Whether the table of shared strings of an xls ([MS-XLS] 2.4.265, 2.5.293) ends where a string does. Where a single
 * byte is left the library would read a text that never ends. Goes through it exactly as the library does.
 */
export function hasWholeStrings(segments: Segments): boolean {
  const bytes = joinBytes(segments)
  const view = new DataView(bytes.buffer)
  const starts = new Set<number>()
  let length = 0
  for (const segment of segments) {
    starts.add(length)
    length += segment.length
  }
  if (length < 8) return false
  let at = 8
  for (let left = view.getUint32(4, true); left > 0 && at < length; left -= 1) {
    if (at + 3 > length) return false
    at = endOfString(view, at, starts)
  }
  return true
}

/** Beyond the end for a string that is cut off. */
function endOfString(view: DataView, from: number, starts: ReadonlySet<number>): number {
  const characters = view.getUint16(from, true)
  const flags = view.getUint8(from + 2)
  let at = from + 3
  let behind = 0
  if ((flags & hasFormats) !== 0) {
    behind += at + 2 > view.byteLength ? beyond : 4 * view.getUint16(at, true)
    at += 2
  }
  if ((flags & hasSounds) !== 0) {
    behind += at + 4 > view.byteLength ? beyond : view.getUint32(at, true)
    at += 4
  }
  let width = (flags & isWide) + 1
  for (let left = characters; left > 0 && at < view.byteLength; left -= 1) {
    // Where another record goes on, it says anew how wide characters are.
    if (starts.has(at)) {
      width = view.getUint8(at) === 0 ? 1 : 2
      at += 1
    }
    at += width
  }
  return at + behind
}

const isWide = 1
const hasSounds = 4
const hasFormats = 8
const beyond = 2 ** 33
