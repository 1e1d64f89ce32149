import { builtInFormats } from './numberFormats.ts'

/** Records of an xlsb part ([MS-XLSB] 2.1.4 and 2.3) that say what cells show. */
const cellRecords = { first: 0x02, last: 0x12 }
const richCell = 0x3e
const sharedString = 0x13
const numberFormat = 0x2c
const beginOfStyles = 0x116
const bookProperties = 0x99
const sheetEntry = 0x9c
const others = [
  // Rows, the size of the sheet, merged cells.
  0x00, 0x94, 0xb0,
  // Formats of cells.
  0x2f,
  // Beginnings and ends: sheet, rows, merges, shared strings, book, list of sheets, styles and the two lists in them.
  0x81, 0x82, 0x91, 0x92, 0xb1, 0xb2, 0x9f, 0xa0, 0x83, 0x84, 0x8f, 0x90, 0x117, 0x267, 0x268, 0x269, 0x26a, 0x272,
  0x273,
]
const read = new Set([richCell, sharedString, numberFormat, beginOfStyles, bookProperties, sheetEntry, ...others])

/** Where a record's first text begins with its length in characters. */
const textAt: Readonly<Record<number, number | undefined>> = {
  [sharedString]: 1,
  [richCell]: 9,
  [numberFormat]: 2,
  [sheetEntry]: 8,
  0x06: 8,
  0x08: 8,
  0x11: 4,
}
/** Where a text says whether it has formats and sounds, which nobody needs. */
const textFlagsAt: Readonly<Record<number, number | undefined>> = { [sharedString]: 0, [richCell]: 8 }

export interface BinaryPart {
  readonly content: Uint8Array<ArrayBuffer>
  /** Cells with a value. */
  readonly cells: number
}

/**
 * A part with only the records that say what cells show. The library believes every number in a record: one link over
 * the whole sheet, or one text of four billion characters, would fill the memory. Undefined when a record or a text in
 * it is longer than what holds it. The number formats that the library doesn't know are added.
 */
export function prepareBinaryPart(bytes: Uint8Array<ArrayBuffer>): BinaryPart | undefined {
  const content = new Uint8Array(bytes.length + addedFormats.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [at, cells] = [0, 0]
  const add = (piece: Uint8Array) => {
    content.set(piece, at)
    at += piece.length
  }
  for (const { type, from, start, end } of records(bytes)) {
    if (end > bytes.length || !hasWholeTexts(view, type, start, end)) return undefined
    const isCell = (type >= cellRecords.first && type <= cellRecords.last) || type === richCell
    if (isCell) cells += 1
    if (!isCell && !read.has(type)) continue
    const flags = textFlagsAt[type]
    if (flags !== undefined) view.setUint8(start + flags, 0)
    add(type === bookProperties ? bookRecord(bytes, start, end) : bytes.subarray(from, end))
    if (type === beginOfStyles) add(addedFormats)
  }
  return { content: content.subarray(0, at), cells }
}

function hasWholeTexts(view: DataView, type: number, start: number, end: number): boolean {
  const offset = textAt[type]
  if (offset === undefined) return true
  const next = endOfText(view, start + offset, end, type === sheetEntry)
  return next !== undefined && (type !== sheetEntry || endOfText(view, next, end, false) !== undefined)
}

/** Undefined when the text doesn't fit into its record. Some may be absent: their length is all ones. */
function endOfText(view: DataView, at: number, end: number, mayBeAbsent: boolean): number | undefined {
  if (at + 4 > end) return undefined
  const characters = view.getUint32(at, true)
  const next = at + 4 + (mayBeAbsent && characters === 0xffffffff ? 0 : 2 * characters)
  return next <= end ? next : undefined
}

/** Without the name that stands behind the date system; the number of the record takes two bytes. */
const bookRecord = (bytes: Uint8Array, start: number, end: number): Uint8Array => {
  const body = bytes.subarray(start, Math.min(end, start + 8))
  return Uint8Array.of(bookProperties, 1, body.length, ...body)
}

const addedFormats = Uint8Array.from(
  Object.entries(builtInFormats).flatMap(([id, format]) => {
    const letters = Array.from(format, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat()
    return [numberFormat, 6 + letters.length, Number(id), 0, format.length, 0, 0, 0, ...letters]
  }),
)

interface BinaryRecord {
  readonly type: number
  readonly from: number
  readonly start: number
  readonly end: number
}

function* records(bytes: Uint8Array): Generator<BinaryRecord> {
  let at = 0
  while (at < bytes.length) {
    const from = at
    let type = bytes[at] ?? 0
    at += 1
    if (type >= 0x80) {
      type = (type & 0x7f) + (((bytes[at] ?? 0) & 0x7f) << 7)
      at += 1
    }
    let [length, shift, byte] = [0, 0, 0x80]
    for (; shift < 28 && byte >= 0x80; shift += 7) {
      byte = bytes[at] ?? 0
      length += (byte & 0x7f) << shift
      at += 1
    }
    yield { type, from, start: at, end: at + length }
    at += length
  }
}
