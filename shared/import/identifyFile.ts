import { type AppError, fail, ok, type Result } from '../errors/result.ts'
import { importLimits } from './limits.ts'
import { readZipDirectory, type ZipEntry } from './readZipDirectory.ts'

/**
 * What can be read, by how it must be opened:
 * - `workbookZip`: xlsx, xlsm, xlsb; `openDocumentZip`: ods;
 * - `compound`: the container of xls and et, and of encrypted workbooks (MS-CFB);
 * - `biff`: a workbook of Excel 2 to 4, or of any later one whose container was lost;
 * - `text`: everything made of characters: csv, txt, web pages, XML.
 */
export type FileForm = 'workbookZip' | 'openDocumentZip' | 'compound' | 'biff' | 'text'

/**
 * What the bytes are, whatever the file's name says. Looks only at the first bytes and at a zip's own directory;
 * nothing is unpacked. Errors: IMPORT_FILE_EMPTY, IMPORT_TOO_LARGE, IMPORT_EXPANDS_TOO_FAR, IMPORT_TRUNCATED,
 * IMPORT_ENCRYPTED, IMPORT_UNREADABLE, IMPORT_NOT_A_SPREADSHEET and those of the IMPORT_IS_ kind.
 */
export function identifyFile(bytes: Uint8Array): Result<FileForm> {
  const size = checkFileSize(bytes.length)
  if (!size.ok) return size
  if (startsWith(bytes, zipMagic)) {
    const directory = readZipDirectory(bytes)
    return directory === undefined ? fail('IMPORT_TRUNCATED') : identifyZip(directory, bytes.length)
  }
  const foreign = foreignMagics.find(([magic]) => startsWith(bytes, magic))
  if (foreign !== undefined) return fail(foreign[1])
  if (isBitmap(bytes)) return fail('IMPORT_IS_IMAGE')
  if (startsWith(bytes, compoundMagic)) return ok('compound')
  if (startsBiff(bytes)) return ok('biff')
  return looksLikeText(bytes) ? ok('text') : fail('IMPORT_NOT_A_SPREADSHEET')
}

/** Known before a byte is read. Errors: IMPORT_FILE_EMPTY, IMPORT_TOO_LARGE {sizeMb, maxMb}. */
export function checkFileSize(bytes: number): Result<null> {
  if (bytes === 0) return fail('IMPORT_FILE_EMPTY')
  if (bytes <= importLimits.fileBytes) return ok(null)
  return fail('IMPORT_TOO_LARGE', { sizeMb: megabytes(bytes), maxMb: megabytes(importLimits.fileBytes) })
}

export const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const foreignMagics: readonly (readonly [readonly number[], AppError['code']])[] = [
  [ascii('%PDF'), 'IMPORT_IS_PDF'],
  [[0x89, ...ascii('PNG')], 'IMPORT_IS_IMAGE'],
  [[0xff, 0xd8, 0xff], 'IMPORT_IS_IMAGE'],
  [ascii('GIF8'), 'IMPORT_IS_IMAGE'],
  [ascii('II*\0'), 'IMPORT_IS_IMAGE'],
  [ascii('MM\0*'), 'IMPORT_IS_IMAGE'],
  [[0, 0, 1, 0], 'IMPORT_IS_IMAGE'],
  [[...ascii('RIFF')], 'IMPORT_IS_IMAGE'],
  [ascii('Rar!'), 'IMPORT_IS_ARCHIVE'],
  [[...ascii('7z'), 0xbc, 0xaf], 'IMPORT_IS_ARCHIVE'],
  [[0x1f, 0x8b], 'IMPORT_IS_ARCHIVE'],
  // An empty zip has only the end of its directory; a zip in volumes starts with a mark of its own.
  [[0x50, 0x4b, 0x05, 0x06], 'IMPORT_IS_ARCHIVE'],
  [[0x50, 0x4b, 0x07, 0x08], 'IMPORT_IS_ARCHIVE'],
  [ascii('{\\rtf'), 'IMPORT_IS_OFFICE_DOCUMENT'],
]

function identifyZip(entries: readonly ZipEntry[], packedBytes: number): Result<FileForm> {
  const names = entries.map(({ name }) => name.toLowerCase())
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (entries.length > importLimits.parts)
    return fail('IMPORT_TOO_MANY_PARTS', { parts: entries.length, max: importLimits.parts })
  const form = formOfZip(has)
  if (!form.ok) return form
  if (entries.some((entry) => entry.isEncrypted)) return fail('IMPORT_ENCRYPTED')
  // Which of two parts with one name counts is a matter of taste; no program writes such a file.
  if (new Set(names).size < names.length) return fail('IMPORT_UNREADABLE')
  const expandedBytes = entries.reduce((sum, entry) => sum + entry.size, 0)
  const isTooFar =
    expandedBytes > importLimits.expandedBytes || expandedBytes > packedBytes * importLimits.expansionRatio
  return isTooFar ? fail('IMPORT_EXPANDS_TOO_FAR', { expandedMb: megabytes(expandedBytes) }) : form
}

function formOfZip(has: (start: string) => boolean): Result<FileForm> {
  if (has('word/') || has('ppt/')) return fail('IMPORT_IS_OFFICE_DOCUMENT')
  if (has('index/document.iwa') || has('index.zip')) return fail('IMPORT_IS_OTHER_SPREADSHEET')
  if (has('content.xml') || has('encrypted-package')) return ok('openDocumentZip')
  return has('[content_types].xml') || has('xl/workbook') ? ok('workbookZip') : fail('IMPORT_IS_ARCHIVE')
}

/** The record that begins a workbook's stream ([MS-XLS] 2.4.21): its number, its length, its version. */
function startsBiff([first = 0, second = 0, length = 0, high = 0]: Uint8Array): boolean {
  return first === 0x09 && [0, 2, 4, 8].includes(second) && length >= 4 && length <= 16 && high === 0
}

/** A text may begin with BM too, but not with the four zero bytes that a bitmap has a little later. */
const isBitmap = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('BM')) && bytes.subarray(6, 10).join() === '0,0,0,0'

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte)

/** Text of any encoding has no control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  return head.includes(0) ? looksWide(head) : head.every(isTextByte)
}

/** In UTF-16 a zero is half of a character: mostly of a Latin letter or a line break, so often, and always on the same side. */
function looksWide(head: Uint8Array): boolean {
  const zeros = [...head.keys()].filter((at) => head[at] === 0)
  const isPair = (at: number) => head[at] === 0 && head[at ^ 1] === 0
  const besideText = (side: 0 | 1) => zeros.filter((at) => at % 2 === side && isTextByte(head[at ^ 1] ?? 0)).length
  const isOften = zeros.length >= head.length / 64
  return isOften && !zeros.some(isPair) && Math.max(besideText(0), besideText(1)) >= zeros.length / 2
}

/** Among them the mark with which DOS ends a text. */
const isTextByte = (byte: number): boolean => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}
