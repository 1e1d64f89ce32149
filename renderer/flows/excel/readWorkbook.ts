import type { CellObject, DenseWorkSheet, WorkBook, WorkSheet } from 'xlsx'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { readCompoundFile } from '#shared/import/readCompoundFile.ts'
import type { Cell } from '#shared/import/sheet.ts'
import type { DraftRow, DraftSheet, VerticalMerge } from './finishSheets.ts'
import { lastRow, openBiff, openParts } from './openLibrary.ts'
import { prepareBiff } from './prepareBiff.ts'
import { isCellPart, prepareParts } from './prepareParts.ts'
import { type Epoch, readCell } from './readCell.ts'
import { sheetParts } from './sheetParts.ts'
import { unpackZip } from './unpackZip.ts'

/** All sheets of an xlsx, xlsm or xlsb. Errors: those of unpackZip and prepareParts, IMPORT_UNREADABLE. */
export async function readWorkbookZip(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly DraftSheet[]>> {
  const parts = await unpackZip(bytes, isCellPart)
  if (!parts.ok) return parts
  const prepared = prepareParts(parts.value)
  if (!prepared.ok) return prepared
  const workbook = openParts(prepared.value.parts)
  if (workbook === undefined) return fail('IMPORT_UNREADABLE')
  const partOf = sheetParts(parts.value, workbook)
  return draftSheets(workbook, (name) => prepared.value.hiddenRows.get(partOf(name) ?? '') ?? noRows)
}

/**
 * All sheets of an xls or et. Errors: IMPORT_ENCRYPTED, IMPORT_IS_OFFICE_DOCUMENT, IMPORT_NOT_A_SPREADSHEET for a
 * container of something else, IMPORT_TRUNCATED, IMPORT_UNREADABLE.
 */
export async function readCompoundWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly DraftSheet[]>> {
  const container = readCompoundFile(bytes)
  if (container === undefined) return fail('IMPORT_TRUNCATED')
  const has = (name: string) => container.names.some((found) => found.toLowerCase() === name)
  if (has('encryptedpackage') || has('encryption')) return fail('IMPORT_ENCRYPTED')
  // Excel 97 can keep a copy for Excel 95 beside its own stream.
  const name = ['workbook', 'book'].find(has)
  if (name !== undefined) {
    const stream = container.readStream(name)
    return stream === undefined ? fail('IMPORT_TRUNCATED') : readBiff(stream)
  }
  const isDocument = has('worddocument') || has('powerpoint document')
  return fail(isDocument ? 'IMPORT_IS_OFFICE_DOCUMENT' : 'IMPORT_NOT_A_SPREADSHEET')
}

/** All sheets of a workbook's stream of Excel 2 to 2003. Changes the bytes. Errors: those of prepareBiff, IMPORT_UNREADABLE. */
export async function readBiff(stream: Uint8Array): Promise<Result<readonly DraftSheet[]>> {
  const prepared = prepareBiff(stream)
  if (!prepared.ok) return prepared
  const workbook = await openBiff(stream)
  return workbook === undefined ? fail('IMPORT_UNREADABLE') : draftSheets(workbook, () => noRows)
}

const noRows: ReadonlySet<number> = new Set()

type DenseSheet = WorkSheet & Pick<DenseWorkSheet, '!data'>

/** What the library makes of a damaged file may have holes that its types deny. */
function draftSheets(
  workbook: WorkBook,
  hiddenRows: (sheet: string) => ReadonlySet<number>,
): Result<readonly DraftSheet[]> {
  try {
    return draftEach(workbook, hiddenRows)
  } catch {
    return fail('IMPORT_UNREADABLE')
  }
}

function draftEach(
  workbook: WorkBook,
  hiddenRows: (sheet: string) => ReadonlySet<number>,
): Result<readonly DraftSheet[]> {
  const epoch = workbook.Workbook?.WBProps?.date1904 === true ? 24107 : 25569
  const drafts: DraftSheet[] = []
  for (const name of workbook.SheetNames) {
    const sheet: WorkSheet | null | undefined = workbook.Sheets[name]
    // The library leaves out a sheet that it cannot read and says nothing; half a file would be imported as all of it.
    if (sheet == null) return fail('IMPORT_UNREADABLE')
    // Sheets of charts and macros have no cells.
    if (!isDense(sheet) || /^(chart|macro|dialog)$/.test(String(sheet['!type']))) continue
    const isHidden = workbook.Workbook?.Sheets?.some((entry) => entry.name === name && (entry.Hidden ?? 0) > 0)
    drafts.push({
      name,
      isHidden: isHidden === true,
      rows: draftRows(sheet, epoch, hiddenRows(name)),
      merges: verticalMerges(sheet),
    })
  }
  return ok(drafts)
}

const isDense = (sheet: WorkSheet): sheet is DenseSheet => '!data' in sheet

function draftRows(sheet: DenseSheet, epoch: Epoch, hidden: ReadonlySet<number>): readonly DraftRow[] {
  const source = sheet['!data']
  const rows: DraftRow[] = []
  const length = Math.min(source.length, lastRow)
  for (let index = 0; index < length; index += 1) {
    // The array has holes, which its type doesn't say.
    const cells: readonly (CellObject | undefined)[] | undefined = source[index]
    if (cells === undefined) continue
    const isHidden = sheet['!rows']?.[index]?.hidden === true || hidden.has(index + 1)
    rows.push({ row: index + 1, cells: draftCells(cells, epoch), isHidden })
  }
  return rows
}

/** Excel has no column further right; a damaged file may name a cell in the billions. */
const columnCount = 16_384

const draftCells = (cells: readonly (CellObject | undefined)[], epoch: Epoch): readonly (Cell | undefined)[] =>
  Array.from({ length: Math.min(cells.length, columnCount) }, (_, column) => readCell(cells[column], epoch))

const verticalMerges = (sheet: WorkSheet): readonly VerticalMerge[] =>
  (sheet['!merges'] ?? []).flatMap(({ s, e }) => (s.c === e.c ? [{ column: s.c, first: s.r + 1, last: e.r + 1 }] : []))
