import { describe, expect, it } from 'vitest'
import { makeBadFiles } from '#tests/fixtures/spreadsheets/badFiles.ts'
import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { buildZip, claimSize, encryptEntry } from '#tests/fixtures/spreadsheets/buildZip.ts'
import { identifyFile } from './identifyFile.ts'
import { importLimits } from './limits.ts'

const outcomeOf = (bytes: Uint8Array): string => {
  const form = identifyFile(bytes)
  return form.ok ? form.value : form.error.code
}
const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes)
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const workbook = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']

describe('what a file is', () => {
  it.each([
    ['a workbook', buildWorkbook({ rows: [['姓名']] }), 'workbookZip'],
    ['a zip with a workbook', buildZip(workbook), 'workbookZip'],
    ['a binary workbook', buildZip(['xl/workbook.bin']), 'workbookZip'],
    ['an OpenDocument spreadsheet', buildZip(['mimetype', 'content.xml']), 'openDocumentZip'],
    ['a Word document', buildZip(['word/document.xml']), 'IMPORT_IS_OFFICE_DOCUMENT'],
    ['a presentation', buildZip(['ppt/presentation.xml']), 'IMPORT_IS_OFFICE_DOCUMENT'],
    ['a document in RTF', ascii('{\\rtf1'), 'IMPORT_IS_OFFICE_DOCUMENT'],
    ['a spreadsheet of Numbers', buildZip(['Index/Document.iwa']), 'IMPORT_IS_OTHER_SPREADSHEET'],
    ['an archive', buildZip(['list.xlsx']), 'IMPORT_IS_ARCHIVE'],
    ['a rar archive', ascii('Rar!\u001a\u0007'), 'IMPORT_IS_ARCHIVE'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'IMPORT_IS_IMAGE'],
    ['a bitmap', ascii('BM\x36\x10\x00\x00\x00\x00\x00\x00\x36\x00'), 'IMPORT_IS_IMAGE'],
    ['a list of BMW dealers', ascii('BMW,Munich\n'), 'text'],
    ['a web page', ascii('<html><table>'), 'text'],
    ['UTF-16 text', bytesOf(0xff, 0xfe, 0x41, 0x00), 'text'],
    ['a workbook of Excel 2', bytesOf(9, 0, 4, 0, 2, 0, 16, 0), 'biff'],
    ['noise', bytesOf(1, 2, 3, 0), 'IMPORT_NOT_A_SPREADSHEET'],
    ['zeros', new Uint8Array(600), 'IMPORT_NOT_A_SPREADSHEET'],
  ])('%s', (_what, bytes, outcome) => expect(outcomeOf(bytes)).toBe(outcome))

  it('is told from its bytes alone for files that people send by mistake', () => {
    const codes = makeBadFiles().map(({ name, bytes }) => [name, outcomeOf(bytes)])
    expect(Object.fromEntries(codes)).toMatchObject({
      'renamed pdf': 'IMPORT_IS_PDF',
      'cut off': 'IMPORT_TRUNCATED',
      'too large': 'IMPORT_TOO_LARGE',
      nothing: 'IMPORT_FILE_EMPTY',
    })
  })
})

describe('what a zip would become', () => {
  const zip = buildZip(workbook)

  it('is refused beyond the limit, and when it grows more than honest sheets do', () => {
    expect(outcomeOf(claimSize(zip, importLimits.expandedBytes + 1))).toBe('IMPORT_EXPANDS_TOO_FAR')
    expect(outcomeOf(claimSize(zip, zip.length * importLimits.expansionRatio + 1))).toBe('IMPORT_EXPANDS_TOO_FAR')
    expect(outcomeOf(claimSize(zip, zip.length * (importLimits.expansionRatio - 1)))).toBe('workbookZip')
  })

  it('is refused when it has more parts than any workbook, or one twice', () => {
    const many = Array.from({ length: importLimits.parts }, (_, index) => `xl/part${index}.xml`)
    expect(outcomeOf(buildZip([...workbook, ...many]))).toBe('IMPORT_TOO_MANY_PARTS')
    expect(outcomeOf(buildZip([...workbook, 'XL/Workbook.xml']))).toBe('IMPORT_UNREADABLE')
  })

  it('is called encrypted when its parts are', () => {
    expect(outcomeOf(encryptEntry(zip))).toBe('IMPORT_ENCRYPTED')
  })
})
