import type { DraftSheet } from './finishSheets.ts'
import { readPlainText } from './readCell.ts'
import { attributeOf, scanMarkup } from './scanMarkup.ts'
import { countOf, TableRows } from './tableRows.ts'

/**
 * All tables of a web page below each other on one sheet, as Excel opens it: what many systems call "export to Excel"
 * and name .xls. A table inside a cell of another is a table of its own, so that pages laid out with tables work too.
 * Undefined when there is no table at all.
 */
export function readWebPage(source: string, name: string): DraftSheet | undefined {
  const finished: TableRows[] = []
  const open: OpenTable[] = []
  let isFound = false
  for (const piece of scanMarkup(source, 'html')) {
    const table = open.at(-1)
    if (piece.type === 'text') table?.addText(piece.text)
    else if (piece.type === 'open' && piece.name === 'table') {
      isFound = true
      // Nobody nests so deep by intention; what lies deeper is read as part of the last table.
      if (open.length < 50) open.push(new OpenTable())
    } else if (piece.type === 'close' && piece.name === 'table' && table !== undefined) {
      table.endRow()
      finished.push(table.layout)
      open.pop()
    } else if (piece.type === 'open') table?.enter(piece.name, piece.attributes)
    else table?.leave(piece.name)
    if (table?.layout.isFull === true) break
  }
  for (const table of open) table.endRow()
  return isFound ? { name, isHidden: false, ...stack([...finished, ...open.map((table) => table.layout)]) } : undefined
}

/** A table whose end was not seen yet. Rows and cells end where the next begins: their end tags are often missing. */
class OpenTable {
  readonly layout = new TableRows()
  #attributes: string | undefined
  #text = ''
  #isInRow = false

  addText(text: string): void {
    if (this.#attributes !== undefined && this.#text.length < longestText)
      this.#text += text.replace(/[\s\u00a0]+/g, ' ')
  }

  enter(name: string, attributes: string): void {
    if (name === 'tr') {
      this.endRow()
      this.layout.startRow(/display\s*:\s*none/i.test(attributes))
      this.#isInRow = true
    } else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (!this.#isInRow) this.enter('tr', '')
      this.#attributes = attributes
    } else if (blocks.has(name) && this.#text.trim() !== '') this.#text = `${this.#text.trimEnd()}\n`
  }

  leave(name: string): void {
    if (name === 'tr') this.endRow()
    else if (name === 'td' || name === 'th') this.#endCell()
  }

  endRow(): void {
    this.#endCell()
    if (this.#isInRow) this.layout.endRow()
    this.#isInRow = false
  }

  #endCell(): void {
    if (this.#attributes === undefined) return
    const span = {
      columns: countOf(attributeOf(this.#attributes, 'colspan')),
      rows: countOf(attributeOf(this.#attributes, 'rowspan')),
    }
    this.layout.addCell(readPlainText(this.#text.replace(/ *\n */g, '\n').trim()), span)
    this.#attributes = undefined
    this.#text = ''
  }
}

/** Three times what a cell of Excel holds. */
const longestText = 100_000

/** Elements that begin a new line. */
const blocks = new Set(['br', 'p', 'div', 'li'])

function stack(tables: readonly TableRows[]): Pick<DraftSheet, 'rows' | 'merges'> {
  let above = 0
  const parts = tables.map(({ rows, merges, nextRow }) => {
    const offset = above
    above += nextRow - 1
    return {
      rows: rows.map((row) => ({ ...row, row: row.row + offset })),
      merges: merges.map(({ column, first, last }) => ({ column, first: first + offset, last: last + offset })),
    }
  })
  return { rows: parts.flatMap((part) => part.rows), merges: parts.flatMap((part) => part.merges) }
}
