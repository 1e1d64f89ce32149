import { fitSheets } from '#shared/report/fitSheets.ts'
import type { Sheet, TableSheet } from '#shared/report/sheet.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { joinZip } from './joinZip.ts'
import { type Packer, packHere, type ZipPart } from './packZip.ts'
import { rowChunks } from './rowWriter.ts'
import { openSharedStrings, type SharedStrings } from './sharedStrings.ts'
import { openTextPart, packText, type TextPart } from './textPart.ts'
import { unpackTexts } from './unpackTexts.ts'
import { type WorkbookTitles, writeFrame } from './workbookFrame.ts'

interface WriteOptions extends WorkbookTitles {
  readonly madeAt: Date
  /** 0 to 1, by rows written. */
  readonly onProgress: (share: number) => void
  /** Who packs the parts; on this thread unless somebody else does. */
  readonly packer?: Packer
}

const stringsPart = 'xl/sharedStrings.xml'
const stylesPart = 'xl/styles.xml'
const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/

/**
 * The bytes of an xlsx workbook (ECMA-376). The library writes the frame, the rows of the tables are streamed into it:
 * each row is made, packed and forgotten (docs/adr/0007).
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { onProgress, packer = packHere, ...options }: WriteOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const fitted = fitSheets(sheets)
  const frame = await unpackTexts(await writeFrame(fitted, options, options.madeAt))
  const ownStrings = frame.get(stringsPart) ?? ''
  const strings = openSharedStrings(ownStrings.split('<si>').length - 1)
  const packedStrings = openTextPart(packer, stringsPart)
  await packedStrings.write(beforeLast(ownStrings, '</sst>').replace(/ (?:uniqueCount|count)="\d*"/g, ''))

  const allRows = Math.max(
    1,
    fitted.reduce((sum, sheet) => sum + (sheet.type === 'table' ? sheet.rowCount : 0), 0),
  )
  let doneRows = 0
  const parts: ZipPart[] = []
  for (const [name, text] of frame) {
    if (name === stringsPart) continue
    if (name === stylesPart) {
      parts.push(await packText(packer, name, orderFonts(text)))
      continue
    }
    const sheet = fitted[Number(sheetPart.exec(name)?.[1]) - 1]
    if (sheet?.type !== 'table') {
      parts.push(await packText(packer, name, text))
      continue
    }
    parts.push(
      await packTable(openTextPart(packer, name), text, sheet, strings, packedStrings, (rows) =>
        onProgress((doneRows + rows) / allRows),
      ),
    )
    doneRows += sheet.rowCount
  }
  await packedStrings.write('</sst>')
  parts.push(await packedStrings.finish())
  return joinZip(parts)
}

async function packTable(
  part: TextPart,
  frame: string,
  table: TableSheet,
  strings: SharedStrings,
  packedStrings: TextPart,
  onRows: (rows: number) => void,
): Promise<ZipPart> {
  const { head, styles, tail } = splitFrame(frame, table)
  await part.write(head)
  for (const { xml, rows } of rowChunks(table, styles, strings)) {
    await part.write(xml)
    await packedStrings.write(strings.takeXml())
    onRows(rows)
  }
  await part.write(tail)
  return part.finish()
}

/** The worksheet around its pattern row, and the style of each cell in that row. */
function splitFrame(frame: string, { columns, rowCount }: TableSheet) {
  const pattern = /<row r="2"[^>]*>.*?<\/row>/s.exec(frame)
  if (pattern === null) throw new TypeError('the frame of a table has no pattern row')
  const [row] = pattern
  const last = columnLetters(columns.length - 1)
  return {
    head: frame.slice(0, pattern.index).replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:${last}${rowCount + 1}"`),
    styles: Array.from(row.matchAll(/<c r="[A-Z]+2"(?: s="(\d+)")?/g), ([, style]) => Number(style ?? 0)),
    // Long digits are text on purpose: without this Excel marks each of them with a green corner.
    tail: `${beforeLast(frame.slice(pattern.index + row.length), '</worksheet>')}<ignoredErrors><ignoredError sqref="A1:${last}${rowCount + 1}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  }
}

/** The library writes a font's colour before its size; Excel's own schema (CT_Font, 18.8.22) has them the other way. */
const orderFonts = (styles: string): string => styles.replaceAll(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1')

function beforeLast(text: string, end: string): string {
  const at = text.lastIndexOf(end)
  if (at < 0) throw new TypeError(`the frame has no ${end}`)
  return text.slice(0, at)
}
