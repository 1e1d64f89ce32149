import type { ZipPart } from './packZip.ts'

const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const localBytes = 30
const entryBytes = 46
const endBytes = 22
/** Deflate, as every reader since version 2.0 knows it. */
const versionNeeded = 20
const deflated = 8
/** As if on Unix (3): names of a zip from MS-DOS are taken for its code page by some, whatever bit 11 says. */
const madeBy = (3 << 8) | versionNeeded
/** A plain file that its owner may change and everybody may read. */
const attributes = (0o100644 << 16) >>> 0
/** Bit 11: the name is UTF-8. */
const flags = 1 << 11
/** 1 January 1980, the first day that a zip can name: the moment of writing is nobody's business. */
const firstDay = 0x21

/** A zip of the parts, by APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. At most 4 GiB and 65,535 parts. */
export function joinZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const named = parts.map((part) => ({ ...part, nameBytes: encoder.encode(part.name) }))
  const bodyBytes = named.reduce((sum, part) => sum + localBytes + part.nameBytes.length + part.packed.length, 0)
  const directoryBytes = named.reduce((sum, part) => sum + entryBytes + part.nameBytes.length, 0)
  const zip = new Uint8Array(bodyBytes + directoryBytes + endBytes)
  const view = new DataView(zip.buffer)
  let [at, entryAt] = [0, bodyBytes]
  for (const { nameBytes, ...part } of named) {
    view.setUint32(entryAt, entrySignature, true)
    view.setUint16(entryAt + 4, madeBy, true)
    writeFacts(view, entryAt + 6, part, nameBytes.length)
    view.setUint32(entryAt + 38, attributes, true)
    view.setUint32(entryAt + 42, at, true)
    zip.set(nameBytes, entryAt + entryBytes)
    entryAt += entryBytes + nameBytes.length

    view.setUint32(at, localSignature, true)
    writeFacts(view, at + 4, part, nameBytes.length)
    zip.set(nameBytes, at + localBytes)
    zip.set(part.packed, at + localBytes + nameBytes.length)
    at += localBytes + nameBytes.length + part.packed.length
  }
  view.setUint32(entryAt, endSignature, true)
  view.setUint16(entryAt + 8, parts.length, true)
  view.setUint16(entryAt + 10, parts.length, true)
  view.setUint32(entryAt + 12, directoryBytes, true)
  view.setUint32(entryAt + 16, bodyBytes, true)
  return zip
}

/** The 26 bytes that a part's own head and its entry in the directory have in common. */
function writeFacts(view: DataView, at: number, { crc, packed, size }: ZipPart, nameLength: number): void {
  view.setUint16(at, versionNeeded, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, deflated, true)
  view.setUint16(at + 8, firstDay, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packed.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}
