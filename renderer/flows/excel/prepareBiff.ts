import { fail, ok, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import { hasWholeStrings, type Segments } from './hasWholeStrings.ts'

/** Records of a workbook's stream in Excel 2 to 2003 ([MS-XLS] 2.3), by what they mean here. */
const beginsOfParts = [0x0009, 0x0209, 0x0409, 0x0809]
const endOfPart = 0x000a
const filePassword = 0x002f
const formulas = [0x0006, 0x0206, 0x0406]
const manyNumbers = 0x00bd
const cells = [0x0002, 0x0003, 0x0203, 0x0004, 0x0204, 0x0005, 0x0205, 0x027e, 0x00d6, 0x00fd, ...formulas]
const others = [
  // Sheets, code page, date system.
  0x0085, 0x008e, 0x008f, 0x0042, 0x0022,
  // Formats and where they are used.
  0x0043, 0x0243, 0x0443, 0x00e0, 0x0044, 0x001e, 0x041e,
  // Strings, also those of formulas, and what continues them.
  0x00fc, 0x003c, 0x0007, 0x0207,
  // Rows, sizes and merged cells.
  0x0008, 0x0208, 0x0000, 0x0200, 0x00e5,
]
const sharedStrings = 0x00fc
const continued = 0x003c
/** Shorter ones lack a count that the library would go by. */
const shortest: Readonly<Record<number, number | undefined>> = {
  0x0007: 1,
  0x0207: 2,
  0x0004: 8,
  0x0204: 8,
  0x00d6: 8,
  0x00fd: 10,
  0x00bd: 6,
  0x00e5: 2,
  0x0085: 7,
  0x001e: 1,
  0x041e: 5,
}
const read = new Set([...beginsOfParts, endOfPart, manyNumbers, ...cells, ...others])
/** A record that the library knows and passes over. */
const passedOver = 0x005e

/**
 * Leaves in a workbook's stream only the records that say what cells show, in place: links that cover a whole sheet
 * would keep the library busy for hours, and a name or drawing that it cannot read would cost the whole file. Formulas
 * keep their value only. Errors: IMPORT_ENCRYPTED, IMPORT_TRUNCATED, IMPORT_UNREADABLE, IMPORT_TOO_MANY_CELLS.
 */
export function prepareBiff(stream: Uint8Array): Result<null> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const version = view.byteLength >= 2 ? beginsOfParts.indexOf(view.getUint16(0, true)) : -1
  let [at, depth, count] = [0, 0, 0]
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const end = at + 4 + length
    if (depth === 0 && !beginsOfParts.includes(type)) break
    if (end > stream.length) return fail('IMPORT_TRUNCATED')
    if (type === filePassword) return fail('IMPORT_ENCRYPTED')
    if (length < (shortest[type] ?? 0)) return fail('IMPORT_UNREADABLE')
    if (type === sharedStrings && !hasWholeStrings(segmentsAt(stream, at))) return fail('IMPORT_UNREADABLE')
    if (beginsOfParts.includes(type)) depth += 1
    else if (type === endOfPart) depth -= 1
    else if (!read.has(type)) view.setUint16(at, passedOver, true)
    else if (formulas.includes(type)) dropFormula(view, at + 4, length, version)
    count += type === manyNumbers ? Math.floor(length / 6) : cells.includes(type) ? 1 : 0
    if (count > importLimits.cells) return fail('IMPORT_TOO_MANY_CELLS', { max: importLimits.cells })
    at = end
  }
  return depth > 0 ? fail('IMPORT_TRUNCATED') : ok(null)
}

/** The record at a place and those that continue it. */
function segmentsAt(stream: Uint8Array, from: number): Segments {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const segments: Uint8Array[] = []
  let at = from
  do {
    const end = at + 4 + view.getUint16(at + 2, true)
    segments.push(stream.subarray(at + 4, end))
    at = end
  } while (at + 4 <= stream.length && view.getUint16(at, true) === continued)
  return segments
}

/** Where the length of a formula's own bytes stands, by the version of the file: Excel 2, 3, 4, and 5 or later. */
const formulaLengthAt = [16, 16, 16, 20]

/** A length of 0xffff says that there is none; Excel 2 has one byte for it. */
function dropFormula(view: DataView, start: number, length: number, version: number): void {
  const place = formulaLengthAt[version] ?? 20
  if (version === 0 && place < length) view.setUint8(start + place, 0)
  else if (place + 2 <= length) view.setUint16(start + place, 0xffff, true)
}
