/** What Excel keeps in one cell. */
const longestText = 32_767

/**
 * Text as an xlsx file can hold it. `_x0041_` is how the format escapes characters (ECMA-376, 22.9.2.19), so text that
 * happens to look so is escaped itself. Line ends become those of a cell; half characters become U+FFFD.
 */
export const safeText = (text: string): string =>
  text
    .slice(0, longestText)
    .replaceAll(/\r\n?/g, '\n')
    // Not allowed in XML 1.0, and no letters.
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const longestSheetName = 31

/** A name that Excel takes for a sheet: no brackets, slashes, colons, stars and question marks, no ' at the ends. */
export function safeSheetName(name: string): string {
  const cleaned = name
    .toWellFormed()
    .replaceAll(/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/^[' ]+/g, '')
    .slice(0, longestSheetName)
    .replaceAll(/[' ]+$/g, '')
    .toWellFormed()
  return cleaned === '' ? 'Sheet1' : cleaned
}
