import { fail, type Result } from '#shared/errors/result.ts'
import { type FileForm, identifyFile } from '#shared/import/identifyFile.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { decodeText } from './decodeText.ts'
import { type DraftSheet, finishSheets } from './finishSheets.ts'
import { readOpenDocumentZip } from './readOpenDocumentZip.ts'
import { readTextFile } from './readTextFile.ts'
import { readBiff, readCompoundWorkbook, readWorkbookZip } from './readWorkbook.ts'

/**
 * All sheets of a spreadsheet of any kind, judged by its content: xlsx, xlsm, xlsb, xls, et, ods, fods, XML of 2003,
 * tables of web pages and separated text, whatever the file's name ends in; the name only names the sheet of a text.
 * Visible sheets come first. Errors: those of identifyFile and finishSheets, IMPORT_ENCODING_UNKNOWN,
 * IMPORT_IS_WEB_PAGE; never throws because of what is in the file. May change `bytes`.
 */
export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Result<readonly Sheet[]>> {
  const drafts = await readDrafts(bytes, fileName)
  return drafts.ok ? finishSheets(drafts.value) : drafts
}

async function readDrafts(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Result<readonly DraftSheet[]>> {
  const form = identifyFile(bytes)
  return form.ok ? readers[form.value](bytes, fileName) : form
}

type Reader = (bytes: Uint8Array<ArrayBuffer>, fileName: string) => Promise<Result<readonly DraftSheet[]>>

const readers: Readonly<Record<FileForm, Reader>> = {
  workbookZip: readWorkbookZip,
  openDocumentZip: readOpenDocumentZip,
  compound: readCompoundWorkbook,
  biff: readBiff,
  text: async (bytes, fileName) => {
    const text = decodeText(bytes)
    return text === undefined ? fail('IMPORT_ENCODING_UNKNOWN') : readTextFile(text, fileName)
  },
}
