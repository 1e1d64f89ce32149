import { CFB, type ParsingOptions, parse_xlscfb, parse_zip, SSF, set_cptable, type WorkBook } from 'xlsx'
import { builtInFormats } from './numberFormats.ts'
import type { PreparedPart } from './prepareParts.ts'

/** What the library exports without declaring it: how it reads parts that someone else unpacked. */
declare module 'xlsx' {
  interface Files {
    readonly FullPaths: readonly string[]
    readonly FileIndex: readonly object[]
  }
  function parse_zip(files: Files, options: ParsingOptions): WorkBook
  function parse_xlscfb(files: Files, options: ParsingOptions): WorkBook
}

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
    return parse_zip({ FullPaths: parts.map(({ name }) => name), FileIndex: parts }, options())
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
    return parse_xlscfb(shellAround(stream), options())
  } catch {
    return undefined
  }
}

/** The library keeps the formats of the last file it read; here each file begins with the same ones. */
function loadFormats(): void {
  for (let id = firstOwnFormat; id < firstOwnFormat + ownFormats; id += 1) SSF.load('General', id)
  for (const [id, format] of Object.entries(builtInFormats)) SSF.load(format, Number(id))
}

const firstOwnFormat = 164
const ownFormats = 300

/** The library reads a stream through methods of its own, which only its own container gives to bytes. */
function shellAround(stream: Uint8Array) {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Workbook', new Uint8Array(8))
  const written: unknown = CFB.write(container, { type: 'array' })
  if (!(written instanceof Uint8Array) && !Array.isArray(written)) throw new TypeError('no container')
  const shell = CFB.read(Uint8Array.from(written), { type: 'array' })
  const file = CFB.find(shell, '/Workbook')
  if (file === null) throw new TypeError('no stream')
  const { read_shift, chk, write_shift } = Object(file.content)
  return {
    FullPaths: ['Root Entry/', 'Root Entry/Workbook'],
    FileIndex: [{}, { ...file, content: Object.assign(stream, { l: 0, read_shift, chk, write_shift }) }],
  }
}
