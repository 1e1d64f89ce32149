import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { DraftSheet } from './finishSheets.ts'
import { readDelimited } from './readDelimited.ts'
import { readOpenDocument } from './readOpenDocument.ts'
import { readWebPage } from './readWebPage.ts'
import { readXmlSpreadsheet } from './readXmlSpreadsheet.ts'

/** The sheets of a file that is made of characters. Errors: IMPORT_IS_WEB_PAGE without a table, IMPORT_NOT_A_SPREADSHEET. */
export function readTextFile(text: string, fileName: string): Result<readonly DraftSheet[]> {
  const name = fileName.replace(/\.[^.]*$/, '') || fileName
  if (!/^\s*</.test(text)) return ok([readDelimited(text, name)])
  const head = text.slice(0, headCharacters)
  if (/<(\w+:)?workbook\b/i.test(head) && /office:spreadsheet/i.test(head)) return ok(readXmlSpreadsheet(text))
  if (/<office:document\b/i.test(head)) return ok(readOpenDocument(text))
  const page = readWebPage(text, name)
  if (page !== undefined) return ok([page])
  if (/<(!doctype\s+html|html|head|body|meta|script|div)\b/i.test(head)) return fail('IMPORT_IS_WEB_PAGE')
  return /^\s*<[a-z!?/]/i.test(text) ? fail('IMPORT_NOT_A_SPREADSHEET') : ok([readDelimited(text, name)])
}

const headCharacters = 64 * 1024
