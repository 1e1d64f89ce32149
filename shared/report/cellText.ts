/** The most characters that a cell holds; longer text makes Excel repair the file. */
export const maxCellText = 32_767

/**
 * What XML 1.0 (production 2) does not allow in whatever way it is written, halves of characters among it, and the control
 * characters that it advises against.
 */
const illegal = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r]]/v
const everyIllegal = new RegExp(illegal.source, 'gv')

/** Text as a cell can hold it: what XML can't carry is left out, too long a text ends in an ellipsis. */
export function cellText(text: string): string {
  const legal = illegal.test(text) ? text.replace(everyIllegal, '') : text
  if (legal.length <= maxCellText) return legal
  return `${legal.slice(0, maxCellText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
