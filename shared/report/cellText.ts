/** The most characters that a cell holds; longer text makes Excel repair the file. */
export const maxCellText = 32_767

/** Not allowed in XML 1.0 (production 2), whatever way they are written; halves of characters are among them. */
const illegal =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const everyIllegal = new RegExp(illegal.source, 'g')

/** Text as a cell can hold it: what XML can't carry is left out, too long a text ends in an ellipsis. */
export function cellText(text: string): string {
  const legal = illegal.test(text) ? text.replace(everyIllegal, '') : text
  if (legal.length <= maxCellText) return legal
  return `${legal.slice(0, maxCellText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
