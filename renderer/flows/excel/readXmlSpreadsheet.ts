import type { Cell } from '#shared/import/sheet.ts'
import type { DraftSheet } from './finishSheets.ts'
import { errorCell, readDay, readFlag, readNumber, readText } from './readCell.ts'
import { attributeOf, scanMarkup } from './scanMarkup.ts'
import { countOf, type Span, TableRows } from './tableRows.ts'

/** The sheets of an "XML spreadsheet 2003", which some systems export under the name .xls. */
export function readXmlSpreadsheet(source: string): readonly DraftSheet[] {
  const sheets: DraftSheet[] = []
  const formats = new Map<string, string>()
  let styleId = ''
  let sheet: OpenSheet | undefined
  for (const piece of scanMarkup(source, 'xml')) {
    if (piece.type === 'text') sheet?.addText(piece.text)
    else if (piece.type === 'open') {
      const { name, attributes } = piece
      if (name === 'style') styleId = attributeOf(attributes, 'id') ?? ''
      else if (name === 'numberformat') formats.set(styleId, attributeOf(attributes, 'format') ?? '')
      else if (name === 'worksheet') {
        sheet = new OpenSheet(attributeOf(attributes, 'name') ?? `Sheet${sheets.length + 1}`, formats)
      } else if (sheet !== undefined) {
        sheet.enter(name, attributes)
        if (piece.isClosed) sheet.leave(name)
      }
    } else if (piece.name === 'worksheet' && sheet !== undefined) {
      sheets.push(sheet.finish())
      sheet = undefined
    } else sheet?.leave(piece.name)
  }
  return sheet === undefined ? sheets : [...sheets, sheet.finish()]
}

class OpenSheet {
  readonly #name: string
  readonly #formats: ReadonlyMap<string, string>
  readonly #layout = new TableRows()
  #isHidden = false
  #isInComment = false
  #cell: { readonly span: Span; readonly column: number | undefined; readonly format: string } | undefined
  #type: string | undefined
  #value: Cell | undefined
  #text = ''

  constructor(name: string, formats: ReadonlyMap<string, string>) {
    this.#name = name
    this.#formats = formats
  }

  enter(name: string, attributes: string): void {
    if (name === 'row') {
      const index = attributeOf(attributes, 'index')
      this.#layout.startRow(attributeOf(attributes, 'hidden') === '1', index === undefined ? undefined : countOf(index))
    } else if (name === 'cell') {
      const index = attributeOf(attributes, 'index')
      this.#cell = {
        // Here spans count what a cell takes up besides itself.
        span: {
          columns: takenBesides(attributeOf(attributes, 'mergeacross')),
          rows: takenBesides(attributeOf(attributes, 'mergedown')),
        },
        column: index === undefined ? undefined : countOf(index) - 1,
        format: this.#formats.get(attributeOf(attributes, 'styleid') ?? '') ?? '',
      }
      this.#value = undefined
    } else if (name === 'comment') this.#isInComment = true
    else if (name === 'data' && !this.#isInComment) {
      this.#type = attributeOf(attributes, 'type')?.toLowerCase() ?? 'string'
      this.#text = ''
    } else if (name === 'visible') this.#type = 'visible'
  }

  addText(text: string): void {
    if (this.#type === 'visible') this.#isHidden = /hidden/i.test(text)
    else if (this.#type !== undefined) this.#text += text
  }

  leave(name: string): void {
    if (name === 'comment') this.#isInComment = false
    else if (name === 'data' && this.#type !== undefined) {
      this.#value = valueOf(this.#type, this.#text, this.#cell?.format ?? '')
      this.#type = undefined
    } else if (name === 'visible') this.#type = undefined
    else if (name === 'cell' && this.#cell !== undefined) {
      this.#layout.addCell(this.#value, this.#cell.span, this.#cell.column)
      this.#cell = undefined
    } else if (name === 'row') this.#layout.endRow()
  }

  finish(): DraftSheet {
    this.#layout.endRow()
    return { name: this.#name, isHidden: this.#isHidden, rows: this.#layout.rows, merges: this.#layout.merges }
  }
}

const takenBesides = (text: string | undefined): number => (text === undefined || text === '0' ? 1 : 1 + countOf(text))

function valueOf(type: string, text: string, format: string): Cell | undefined {
  switch (type) {
    case 'number':
      return readNumber(Number(text), format)
    case 'datetime':
      return readDay(text)
    case 'boolean':
      return readFlag(text.trim() === '1')
    case 'error':
      return errorCell
    default:
      return readText(text)
  }
}
