import { cellText } from '#shared/report/cellText.ts'

/** The texts of a workbook, each once (ECMA-376 part 1, 18.4): cells name them by number. */
export interface SharedStrings {
  /** The number of a text; the same text has the same number. */
  indexOf(text: string): number
  /** What was added since the last call, as `<si>` elements, so that they can be packed in between. */
  takeXml(): string
}

/** `first`: the number of the first text that is added here. */
export function openSharedStrings(first: number): SharedStrings {
  const indexes = new Map<string, number>()
  let xml = ''
  return {
    indexOf: (text) => {
      const known = indexes.get(text)
      if (known !== undefined) return known
      const index = first + indexes.size
      indexes.set(text, index)
      xml += `<si><t xml:space="preserve">${escapeText(text)}</t></si>`
      return index
    },
    takeXml: () => {
      const taken = xml
      xml = ''
      return taken
    },
  }
}

const special = /[&<>\r]|_x[0-9A-Fa-f]{4}_/
const everySpecial = /[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)/g

/** Text of an element; a carriage return and what looks like an escape are escaped as ST_Xstring (22.9.2.19) says. */
function escapeText(text: string): string {
  const legal = cellText(text)
  return special.test(legal) ? legal.replace(everySpecial, (found) => escapes[found] ?? found) : legal
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '_x000D_',
  _: '_x005F_',
}
