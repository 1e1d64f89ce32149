/** What a zip file says about its contents, by APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly size: number
  /** The packed bytes inside the file. */
  readonly start: number
  readonly end: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const locator64Bytes = 20
const end64Bytes = 56
const entryBytes = 46
const localBytes = 30
const maxCommentBytes = 0xffff
/** Says that the real number stands in a 64-bit field elsewhere. */
const full16 = 0xffff
const full32 = 0xffffffff

/** Undefined when the directory at the end is missing or points outside, as it does in a file that was cut off. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const place = end === undefined ? undefined : placeOfEntries(view, end)
  if (end === undefined || place === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = place.start
  for (let left = place.count; left > 0; left -= 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return undefined
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > view.byteLength) return undefined
    const entry = readEntry(view, at, nameEnd, extraEnd)
    if (entry === undefined) return undefined
    entries.push(entry)
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endBytes - maxCommentBytes)
  for (let at = view.byteLength - endBytes; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function placeOfEntries(view: DataView, end: number): { readonly start: number; readonly count: number } | undefined {
  const start = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  if (start !== full32 && count !== full16) return { start, count }
  const locator = end - locator64Bytes
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return { start, count }
  const end64 = readUint64(view, locator + 8)
  if (end64 + end64Bytes > locator || view.getUint32(end64, true) !== end64Signature) return undefined
  return { start: readUint64(view, end64 + 48), count: readUint64(view, end64 + 32) }
}

function readEntry(view: DataView, at: number, nameEnd: number, extraEnd: number): ZipEntry | undefined {
  const wide = wideNumbers(view, nameEnd, extraEnd)
  const numberAt = (offset: number) => {
    const number = view.getUint32(at + offset, true)
    return number === full32 ? (wide.shift() ?? number) : number
  }
  // The 64-bit field lists only the numbers that don't fit, in this order.
  const size = numberAt(24)
  const packedBytes = numberAt(20)
  const local = numberAt(42)
  if (local + localBytes > view.byteLength || view.getUint32(local, true) !== localSignature) return undefined
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const end = start + packedBytes
  if (end > view.byteLength) return undefined
  return {
    name: readName(view, at + entryBytes, nameEnd),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    size,
    start,
    end,
  }
}

/** The 64-bit numbers of an entry's extra fields (header id 1). */
function wideNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), to - at - 4) / 8)
    return Array.from({ length: count }, (_, index) => readUint64(view, at + 4 + 8 * index))
  }
  return []
}

/** Beyond 2^53 it only has to stay larger than any file. */
const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** Only names of ASCII are looked for. Some programs of Windows write backslashes. */
function readName(view: DataView, from: number, to: number): string {
  const codes = Array.from({ length: to - from }, (_, index) => view.getUint8(from + index))
  return String.fromCharCode(...codes)
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
}
