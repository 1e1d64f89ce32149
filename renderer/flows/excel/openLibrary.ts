import { type ParsingOptions, SSF, set_cptable, type WorkBook } from 'xlsx'
import { parseBiff, parseZip } from './libraryParts.ts'
import { builtInFormats } from './numberFormats.ts'
import type { PreparedPart } from './prepareParts.ts'

/** Excel has no row below this one. */
export const lastRow = 1_048_576

const options = (): ParsingOptions => ({
  dense: true,
  // Formatted text of every cell would double the memory; the few formats that matter are read from the value.
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  sheetRows: lastRow,
})

/** Undefined when the library gives up: it throws plain errors of many kinds on damaged files. */
export function openParts(parts: readonly PreparedPart[]): WorkBook | undefined {
  try {
    return parseZip({ FullPaths: parts.map(({ name }) => name), FileIndex: parts }, options())
  } catch {
    return undefined
  }
}

/**
 * A workbook's stream of Excel 2 to 2003. Text before Excel 97 is in the code page that the file names, often GBK;
 * Excel for DOS and old WPS name none.
 */
export async function openBiff(stream: Uint8Array): Promise<WorkBook | undefined> {
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  loadFormats()
  try {
    return parseBiff(stream, { ...options(), type: 'buffer' })
  } catch {
    return undefined
  }
}

/** The library keeps the formats of the last file it read; here each file begins with the same ones. */
function loadFormats(): void {
  for (let id = firstOwnFormat; id < firstOwnFormat + ownFormats; id += 1) loadFormat('General', id)
  for (const [id, format] of Object.entries(builtInFormats)) loadFormat(format, Number(id))
}

/** The library declares no types for this part of itself. */
function loadFormat(format: string, id: number): void {
  const formats: unknown = SSF
  if (typeof formats !== 'object' || formats === null || !('load' in formats)) return
  if (typeof formats.load === 'function') Reflect.apply(formats.load, formats, [format, id])
}

const firstOwnFormat = 164
const ownFormats = 300
