import { fail, ok, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import { binaryText } from './binaryText.ts'
import { builtInFormats } from './numberFormats.ts'
import { prepareBinaryPart } from './prepareBinaryPart.ts'
import { attributeOf } from './scanMarkup.ts'
import type { ZipParts } from './unpackZip.ts'

/** A part of a workbook as the library takes it: XML as `data`, binary parts as `content`. */
export interface PreparedPart {
  readonly name: string
  readonly data?: string
  readonly content?: Uint8Array
  readonly type?: number
}

export interface PreparedParts {
  readonly parts: readonly PreparedPart[]
  /** By the name of the sheet's part, the rows from 1 that are hidden. */
  readonly hiddenRows: ReadonlyMap<string, ReadonlySet<number>>
}

/** Nothing that a cell shows stands in these, and each is one more reader that a damaged file could break. */
export const isCellPart = (name: string): boolean =>
  !/(^|\/)(media|drawings|charts|chartsheets|theme|externallinks|printersettings|embeddings|activex|ctrlprops|customxml|docprops|pivotcache|pivottables|slicers|querytables|tables|persons|threadedcomments|worksheets\/_rels|richdata)\/|(^|\/)(calcchain|comments\d*|metadata|vbaproject\w*|person|connections)\.\w+$|\.(vml|png|jpe?g|gif|emf|wmf)$/.test(
    name,
  )

/**
 * Takes out of a workbook's parts what could keep the library busy or fill the memory for nothing: links over a whole
 * sheet, which it would give a cell each. Adds the number formats that it doesn't know. Errors: IMPORT_UNREADABLE,
 * IMPORT_TOO_MANY_CELLS.
 */
export function prepareParts(parts: ZipParts): Result<PreparedParts> {
  const prepared: PreparedPart[] = []
  const hiddenRows = new Map<string, ReadonlySet<number>>()
  let cells = 0
  for (const [name, bytes] of parts) {
    if (name.endsWith('.bin')) {
      const part = prepareBinaryPart(bytes)
      if (part === undefined) return fail('IMPORT_UNREADABLE')
      const { content } = part
      cells += part.cells
      prepared.push({
        name,
        type: 2,
        // The library leaves its place in the bytes; a second sheet of the same part would begin in the middle of it.
        get content() {
          return content.subarray()
        },
      })
    } else {
      const text = binaryText(bytes)
      cells += countValues(text)
      if (cells <= importLimits.cells) hiddenRows.set(name, findHiddenRows(text))
      prepared.push({ name, data: prepareXml(name, text) })
    }
    if (cells > importLimits.cells) return fail('IMPORT_TOO_MANY_CELLS', { max: importLimits.cells })
  }
  return ok({ parts: prepared, hiddenRows })
}

function prepareXml(name: string, text: string): string {
  if (name === '[content_types].xml') return withoutMissingParts(text)
  if (/styles[^/]*\.xml$/.test(name)) return withBuiltInFormats(text)
  const end = text.search(/<\/(?:\w+:)?sheetData>/)
  return end === -1 || !text.includes('hyperlink')
    ? text
    : text.slice(0, end) + text.slice(end).replace(/<(?:\w+:)?hyperlinks?\b/g, '<left-out')
}

/** The library would stop at a part that is listed and not there; these are the ones that were left packed. */
const withoutMissingParts = (text: string): string =>
  text.replace(/<Override\b[^>]*>/g, (override) => {
    const part = attributeOf(override, 'PartName'.toLowerCase())?.replace(/^\//, '').toLowerCase() ?? ''
    return isCellPart(part) ? override : ''
  })

function withBuiltInFormats(text: string): string {
  const formats = Object.entries(builtInFormats).map(
    ([id, format]) => `<numFmt numFmtId="${id}" formatCode="${inUtf8(format.replaceAll('"', '&quot;'))}"/>`,
  )
  // First, so that the file's own formats of the same numbers win.
  if (/<numFmts\b[^>]*[^/]>/.test(text)) return text.replace(/<numFmts\b[^>]*>/, (tag) => tag + formats.join(''))
  return text.replace(/<styleSheet\b[^>]*[^/]>/, (tag) => `${tag}<numFmts>${formats.join('')}</numFmts>`)
}

const inUtf8 = (text: string): string => binaryText(new TextEncoder().encode(text))

function countValues(text: string): number {
  let count = 0
  for (let at = text.indexOf('</v>'); at !== -1; at = text.indexOf('</v>', at + 4)) count += 1
  return count
}

function findHiddenRows(text: string): ReadonlySet<number> {
  const rows = new Set<number>()
  if (!text.includes('hidden=')) return rows
  for (const [tag] of text.matchAll(/<(?:\w+:)?row\s[^<>]*>/g)) {
    if (!/\shidden=["'](?:1|true)["']/.test(tag)) continue
    const row = Number(attributeOf(tag, 'r'))
    if (row > 0) rows.add(row)
  }
  return rows
}
