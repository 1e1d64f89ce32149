/**
 * How a text stands in separated text (csv), which has no types: whoever opens the file in Excel has its cells guessed.
 *
 * OWASP, "CSV Injection", advises to put a single quote before a cell that begins with = + - @ tab or CR, so that it is
 * read as text and never as a formula (DDE, HYPERLINK, WEBSERVICE ...). The quote changes the value, so it stands only
 * where it is needed:
 * - before text that begins with one of those characters, a line feed, or their full-width twins, which a Japanese or
 *   Chinese Excel takes for the same. That includes +8613800138000, which would lose its + and show as 8.6138E+12.
 * - before digits that Excel would change: leading zeros (00231), twelve and more digits (shown as 2.02301E+11, rounded
 *   from the sixteenth), 1E5, and 1-12 or 2026/9, which it takes for days. They are student numbers and booths here.
 * - not before numbers (-5 in a column of numbers): digits and a sign alone run nothing.
 * Phones of the mainland are written as 138 0013 8000 (see formatPhone), which no program takes for a number.
 *
 * The quote is taken off again by `readCsvCell`, exactly: every text comes back as it was.
 */
export const writeCsvCell = (text: string): string => (isGuarded(text) ? guard + text : text)

/** The text that `writeCsvCell` was given. Other people's ' before digits or a formula is taken off too. */
export const readCsvCell = (cell: string): string =>
  cell.startsWith(guard) && isGuarded(cell.slice(guard.length)) ? cell.slice(guard.length) : cell

const guard = "'"

/** Text that already looks guarded is guarded once more, or it could not be told apart. */
function isGuarded(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  return formula.test(bare) || altered.test(bare)
}

const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const altered = /^(?:0\d+|\d{12,}|\d+(?:\.\d+)?e[+-]?\d+|\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?)$/i
