import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'papaparse'

const run = promisify(execFile)

/**
 * Comma, double quotes, UTF-8, from the first row; cells as they are shown; every sheet (-1) into a file of its own.
 * The places are those of LibreOffice's "Filter Options for CSV".
 */
const csvOfAllSheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/** Has LibreOffice open a workbook and write it in another format into a folder, with a profile of its own. */
async function convert(path: string, format: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, path])
}

/** The cells of each sheet as LibreOffice shows them. */
export async function readSheetsInOffice(path: string, folder: string): Promise<ReadonlyMap<string, string[][]>> {
  await convert(path, csvOfAllSheets, folder)
  const stem = `${basename(path, '.xlsx')}-`
  const sheets = new Map<string, string[][]>()
  for (const name of await readdir(folder)) {
    if (!name.startsWith(stem) || !name.endsWith('.csv')) continue
    const text = await readFile(join(folder, name), 'utf8')
    sheets.set(
      name.slice(stem.length, -'.csv'.length),
      parse<string[]>(text.replace(/\n$/, ''), { newline: '\n', delimiter: ',' }).data,
    )
  }
  return sheets
}

/** The text of the first page and how many pages there are, when the workbook is printed. */
export async function printInOffice(path: string, folder: string): Promise<{ firstPage: string; pages: number }> {
  await convert(path, 'pdf', folder)
  const pdf = join(folder, `${basename(path, '.xlsx')}.pdf`)
  const [text, info] = await Promise.all([run('pdftotext', ['-layout', '-l', '1', pdf, '-']), run('pdfinfo', [pdf])])
  return { firstPage: text.stdout, pages: Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1]) }
}
