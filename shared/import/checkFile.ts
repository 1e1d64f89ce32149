import { type AppError, fail, ok, type Result } from '../errors/result.ts'
import { importLimits } from './limits.ts'
import { readZipDirectory, type ZipEntry } from './readZipDirectory.ts'

/**
 * Whether the bytes are an .xlsx or .xlsm workbook within the limits, whatever the file's name says. Looks only at
 * the first bytes and at the zip's own directory; nothing is unpacked.
 */
export function checkFile(bytes: Uint8Array): Result<null> {
  const size = checkFileSize(bytes.length)
  if (!size.ok) return size
  if (!startsWith(bytes, zipMagic)) return { ok: false, error: nameForeign(bytes) }
  const directory = readZipDirectory(bytes)
  return directory === undefined ? fail('IMPORT_TRUNCATED') : checkZip(directory, bytes.length)
}

/** Known before a byte is read. Errors: IMPORT_FILE_EMPTY, IMPORT_TOO_LARGE {sizeMb, maxMb}. */
export function checkFileSize(bytes: number): Result<null> {
  if (bytes === 0) return fail('IMPORT_FILE_EMPTY')
  if (bytes <= importLimits.fileBytes) return ok(null)
  return fail('IMPORT_TOO_LARGE', { sizeMb: megabytes(bytes), maxMb: megabytes(importLimits.fileBytes) })
}

const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const foreignMagics: readonly (readonly [readonly number[], AppError['code']])[] = [
  [ascii('%PDF'), 'IMPORT_IS_PDF'],
  [[0x89, ...ascii('PNG')], 'IMPORT_IS_IMAGE'],
  [[0xff, 0xd8, 0xff], 'IMPORT_IS_IMAGE'],
  [ascii('GIF8'), 'IMPORT_IS_IMAGE'],
  [ascii('BM'), 'IMPORT_IS_IMAGE'],
  [ascii('Rar!'), 'IMPORT_IS_ARCHIVE'],
  [[...ascii('7z'), 0xbc, 0xaf], 'IMPORT_IS_ARCHIVE'],
  [[0x1f, 0x8b], 'IMPORT_IS_ARCHIVE'],
  // An empty zip has only the end of its directory.
  [[0x50, 0x4b, 0x05, 0x06], 'IMPORT_IS_ARCHIVE'],
]

function nameForeign(bytes: Uint8Array): AppError {
  const known = foreignMagics.find(([magic]) => startsWith(bytes, magic))
  if (known !== undefined) return { code: known[1] }
  if (startsWith(bytes, oleMagic)) return nameOle(bytes)
  return { code: looksLikeText(bytes) ? 'IMPORT_IS_TEXT' : 'IMPORT_NOT_A_SPREADSHEET' }
}

/** Old Office files and encrypted new ones share a container whose entries are named in UTF-16. */
function nameOle(bytes: Uint8Array): AppError {
  if (includesUtf16(bytes, 'EncryptedPackage')) return { code: 'IMPORT_ENCRYPTED' }
  if (includesUtf16(bytes, 'WordDocument') || includesUtf16(bytes, 'PowerPoint Document'))
    return { code: 'IMPORT_IS_OFFICE_DOCUMENT' }
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) return { code: 'IMPORT_IS_OLD_EXCEL' }
  return { code: 'IMPORT_NOT_A_SPREADSHEET' }
}

function checkZip(entries: readonly ZipEntry[], packedBytes: number): Result<null> {
  const has = (start: string) => entries.some(({ name }) => name.toLowerCase().startsWith(start))
  const expandedBytes = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (has('word/document.xml') || has('ppt/')) return fail('IMPORT_IS_OFFICE_DOCUMENT')
  if (has('xl/workbook.bin') || has('content.xml')) return fail('IMPORT_IS_OTHER_SPREADSHEET')
  if (!has('xl/workbook')) return fail('IMPORT_IS_ARCHIVE')
  const isTooFar =
    expandedBytes > importLimits.expandedBytes || expandedBytes > packedBytes * importLimits.expansionRatio
  return isTooFar ? fail('IMPORT_EXPANDS_TOO_FAR', { expandedMb: megabytes(expandedBytes) }) : ok(null)
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte)

/** Text of any encoding has no control characters; UTF-16 has them as zero bytes behind its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => [character.charCodeAt(0), 0]).flat()
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)
