import { importLimits } from '#shared/import/limits.ts'
import type { Cell } from '#shared/import/sheet.ts'
import type { DraftRow, DraftSheet, VerticalMerge } from './finishSheets.ts'
import { errorCell, isErrorName, readDay, readFlag, readNumber, readText } from './readCell.ts'
import { attributeOf, scanMarkup } from './scanMarkup.ts'
import { countOf } from './tableRows.ts'

/**
 * The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, chapter 9), from the content.xml of an ods or from a flat
 * fods. A row or cell that says it is repeated a million times is repeated only as far as the limits go.
 */
export function readOpenDocument(source: string): readonly DraftSheet[] {
  const sheets: DraftSheet[] = []
  const hiddenStyles = new Set<string>()
  let styleName = ''
  let table: OpenTable | undefined
  for (const piece of scanMarkup(source, 'xml')) {
    if (piece.type === 'text') table?.addText(piece.text)
    else if (piece.type === 'open') {
      const { name, attributes } = piece
      if (name === 'style') styleName = attributeOf(attributes, 'name') ?? ''
      else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false')
        hiddenStyles.add(styleName)
      else if (name === 'table' && table === undefined) {
        const isHidden = hiddenStyles.has(attributeOf(attributes, 'style-name') ?? '')
        table = new OpenTable(attributeOf(attributes, 'name') ?? `Sheet${sheets.length + 1}`, isHidden)
      } else if (table !== undefined) {
        table.enter(name, attributes)
        if (piece.isClosed) table.leave(name)
      }
    } else if (piece.name === 'table' && table !== undefined) {
      sheets.push(table.finish())
      table = undefined
    } else table?.leave(piece.name)
  }
  return table === undefined ? sheets : [...sheets, table.finish()]
}

/** Elements in a cell whose text belongs to something else. Also those around whole sheets, such as its drawings. */
const foreign = new Set(['annotation', 'frame', 'shapes', 'custom-shape', 'rect', 'forms', 'ruby-text', 'g', 'control'])

class OpenTable {
  readonly #name: string
  readonly #isHidden: boolean
  readonly #rows: DraftRow[] = []
  readonly #merges: VerticalMerge[] = []
  #row = 1
  #rowAttributes: string | undefined
  #cells: (Cell | undefined)[] = []
  #column = 0
  #cellAttributes: string | undefined
  #text = ''
  #isInText = false
  #foreignDepth = 0

  constructor(name: string, isHidden: boolean) {
    this.#name = name
    this.#isHidden = isHidden
  }

  enter(name: string, attributes: string): void {
    if (foreign.has(name)) this.#foreignDepth += 1
    else if (this.#foreignDepth > 0) return
    else if (name === 'table-row') {
      this.#rowAttributes = attributes
      this.#cells = []
      this.#column = 0
    } else if (name === 'table-cell') {
      this.#cellAttributes = attributes
      this.#text = ''
    } else if (name === 'covered-table-cell') {
      this.#column += countOf(attributeOf(attributes, 'number-columns-repeated'))
    } else if (name === 'p' || name === 'h') {
      if (this.#text !== '') this.#text += '\n'
      this.#isInText = true
    } else if (name === 's') this.#text += ' '.repeat(Math.min(countOf(attributeOf(attributes, 'c')), longestBlank))
    else if (name === 'tab') this.#text += '\t'
    else if (name === 'line-break') this.#text += '\n'
  }

  addText(text: string): void {
    if (this.#cellAttributes === undefined || !this.#isInText || this.#foreignDepth > 0) return
    this.#text += text.replace(/[\t\n\r ]+/g, ' ')
  }

  leave(name: string): void {
    if (foreign.has(name)) this.#foreignDepth = Math.max(0, this.#foreignDepth - 1)
    else if (this.#foreignDepth > 0) return
    else if (name === 'p' || name === 'h') this.#isInText = false
    else if (name === 'table-cell') this.#endCell()
    else if (name === 'table-row') this.#endRow()
  }

  finish(): DraftSheet {
    return { name: this.#name, isHidden: this.#isHidden, rows: this.#rows, merges: this.#merges }
  }

  #endCell(): void {
    const attributes = this.#cellAttributes
    if (attributes === undefined) return
    const cell = valueOf(attributes, this.#text)
    const repeated = countOf(attributeOf(attributes, 'number-columns-repeated'))
    if (cell !== undefined) {
      const end = Math.min(this.#column + repeated, importLimits.columns + 1)
      for (let column = this.#column; column < end; column += 1) this.#cells[column] = cell
      // One cell beyond the limit says that the row is too wide; more would say no more.
      if (end > importLimits.columns || this.#column > importLimits.columns) this.#cells[importLimits.columns] = cell
    }
    const rows = countOf(attributeOf(attributes, 'number-rows-spanned'))
    const columns = countOf(attributeOf(attributes, 'number-columns-spanned'))
    if (rows > 1 && columns === 1)
      this.#merges.push({ column: this.#column, first: this.#row, last: this.#row + rows - 1 })
    this.#column += repeated
    this.#cellAttributes = undefined
  }

  #endRow(): void {
    const attributes = this.#rowAttributes
    if (attributes === undefined) return
    const repeated = countOf(attributeOf(attributes, 'number-rows-repeated'))
    const isHidden = /^(collapse|filter)$/.test(attributeOf(attributes, 'visibility') ?? '')
    if (this.#cells.length > 0) {
      const room = importLimits.rows + 2 - this.#rows.length
      for (let copy = 0; copy < Math.min(repeated, room); copy += 1)
        this.#rows.push({ row: this.#row + copy, cells: this.#cells, isHidden })
    }
    this.#row += repeated
    this.#rowAttributes = undefined
  }
}

const longestBlank = 1000

function valueOf(attributes: string, shown: string): Cell | undefined {
  const of = (name: string) => attributeOf(attributes, name)
  if (of('value-type') === undefined) return readText(shown)
  if (/calcext:value-type="error"/.test(attributes) || (of('formula') !== undefined && isErrorName(shown)))
    return errorCell
  switch (of('value-type')) {
    case 'float':
    case 'currency':
      return numberOf(Number(of('value')), shown)
    case 'percentage':
      return readNumber(Number(of('value')), '0%')
    case 'date':
      return readDay(of('date-value') ?? shown)
    case 'time':
      return readText(shown)
    case 'boolean':
      return readFlag(of('boolean-value') === 'true')
    default:
      return readText(shown === '' ? (of('string-value') ?? '') : shown)
  }
}

/** What is shown tells whether the format keeps leading zeros. */
const numberOf = (value: number, shown: string): Cell | undefined =>
  readNumber(value, /^0\d+$/.test(shown) && Number(shown) === value ? '0'.repeat(shown.length) : '')
