import { describe, expect, it } from 'vitest'
import { makeBadFiles } from '#tests/fixtures/spreadsheets/badFiles.ts'
import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { buildZip, claimSize } from '#tests/fixtures/spreadsheets/buildZip.ts'
import { checkFile } from './checkFile.ts'
import { importLimits } from './limits.ts'

const codeOf = (bytes: Uint8Array): string => {
  const checked = checkFile(bytes)
  return checked.ok ? 'ok' : checked.error.code
}
const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes)
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const workbook = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']

describe('what a file is', () => {
  it.each([
    ['a workbook', buildWorkbook({ rows: [['姓名']] }), 'ok'],
    ['a zip with a workbook', buildZip(workbook), 'ok'],
    ['a binary workbook', buildZip(['xl/workbook.bin']), 'IMPORT_IS_OTHER_SPREADSHEET'],
    ['an OpenDocument spreadsheet', buildZip(['mimetype', 'content.xml']), 'IMPORT_IS_OTHER_SPREADSHEET'],
    ['a Word document', buildZip(['word/document.xml']), 'IMPORT_IS_OFFICE_DOCUMENT'],
    ['a presentation', buildZip(['ppt/presentation.xml']), 'IMPORT_IS_OFFICE_DOCUMENT'],
    ['an archive', buildZip(['list.xlsx']), 'IMPORT_IS_ARCHIVE'],
    ['a rar archive', ascii('Rar!\u001a\u0007'), 'IMPORT_IS_ARCHIVE'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'IMPORT_IS_IMAGE'],
    ['a web page', ascii('<html><table>'), 'IMPORT_IS_TEXT'],
    ['UTF-16 text', bytesOf(0xff, 0xfe, 0x41, 0x00), 'IMPORT_IS_TEXT'],
    ['noise', bytesOf(1, 2, 3, 0), 'IMPORT_NOT_A_SPREADSHEET'],
  ])('%s', (_what, bytes, code) => expect(codeOf(bytes)).toBe(code))

  it('is told from its bytes alone for every file that people send by mistake', () => {
    const codes = makeBadFiles().map(({ name, bytes }) => [name, codeOf(bytes)])
    expect(Object.fromEntries(codes)).toMatchObject({
      'renamed pdf': 'IMPORT_IS_PDF',
      encrypted: 'IMPORT_ENCRYPTED',
      'cut off': 'IMPORT_TRUNCATED',
      'too large': 'IMPORT_TOO_LARGE',
      'old excel': 'IMPORT_IS_OLD_EXCEL',
      word: 'IMPORT_IS_OFFICE_DOCUMENT',
      text: 'IMPORT_IS_TEXT',
      nothing: 'IMPORT_FILE_EMPTY',
    })
  })
})

describe('what a zip would become', () => {
  it('is refused beyond the limit, and when it grows more than honest sheets do', () => {
    const zip = buildZip(workbook)
    expect(codeOf(claimSize(zip, importLimits.expandedBytes + 1))).toBe('IMPORT_EXPANDS_TOO_FAR')
    expect(codeOf(claimSize(zip, zip.length * importLimits.expansionRatio + 1))).toBe('IMPORT_EXPANDS_TOO_FAR')
    expect(codeOf(claimSize(zip, zip.length * (importLimits.expansionRatio - 1)))).toBe('ok')
  })
})
