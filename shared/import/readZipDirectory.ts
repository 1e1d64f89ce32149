/** What a zip file says about its contents, by APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly size: number
  /** The packed bytes inside the file. */
  readonly start: number
  readonly end: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const entryBytes = 46
const localBytes = 30
const maxCommentBytes = 0xffff

/** Undefined when the directory at the end is missing or points outside, as it does in a file that was cut off. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    const entry = readEntry(view, at, bytes.subarray(at + entryBytes, at + entryBytes + nameBytes))
    if (entry === undefined) return undefined
    entries.push(entry)
    at += entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
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

function readEntry(view: DataView, at: number, name: Uint8Array): ZipEntry | undefined {
  const local = view.getUint32(at + 42, true)
  if (local + localBytes > view.byteLength || view.getUint32(local, true) !== localSignature) return undefined
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const end = start + view.getUint32(at + 20, true)
  if (end > view.byteLength) return undefined
  return {
    // Only names of ASCII are looked for.
    name: String.fromCharCode(...name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    start,
    end,
  }
}
