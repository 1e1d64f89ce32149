import { builtInFormats } from './numberFormats.ts'

/** Records of an xlsb part ([MS-XLSB] 2.1.4 and 2.3) that matter here. */
const cellRecords = { first: 0x02, last: 0x12 }
const richCell = 0x3e
const numberFormat = 0x2c
const hyperlink = 0x1ee

/**
 * Makes links in a part cover no cells, in place: the library would make a cell for each one that a link covers.
 * Returns how many cells with a value the part has.
 */
export function prepareBinarySheet(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let cells = 0
  for (const { type, start, end } of records(bytes)) {
    if ((type >= cellRecords.first && type <= cellRecords.last) || type === richCell) cells += 1
    if (type === hyperlink && start + 16 <= end && end <= bytes.length) {
      // Its rows and columns, first and last: a range that ends before it begins.
      for (const [index, value] of [1, 0, 1, 0].entries()) view.setUint32(start + 4 * index, value, true)
    }
  }
  return cells
}

/** With the number formats that the library doesn't know, behind the record that begins the styles. */
export function prepareBinaryStyles(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [first] = records(bytes)
  if (first === undefined || first.end > bytes.length) return bytes
  const formats = Object.entries(builtInFormats).flatMap(([id, format]) => formatRecord(Number(id), format))
  const whole = new Uint8Array(bytes.length + formats.length)
  whole.set(bytes.subarray(0, first.end))
  whole.set(formats, first.end)
  whole.set(bytes.subarray(first.end), first.end + formats.length)
  return whole
}

function formatRecord(id: number, format: string): readonly number[] {
  const letters = Array.from(format, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat()
  return [numberFormat, 6 + letters.length, id, 0, format.length, 0, 0, 0, ...letters]
}

interface Record {
  readonly type: number
  readonly start: number
  readonly end: number
}

function* records(bytes: Uint8Array): Generator<Record> {
  let at = 0
  while (at < bytes.length) {
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
    yield { type, start: at, end: at + length }
    at += length
  }
}
