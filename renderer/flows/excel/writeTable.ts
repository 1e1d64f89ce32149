/**
 * A small workbook of one sheet; text stays text, also where it begins like a formula. For lists of at most a few
 * thousand rows: it is written on the calling thread. `widths` in characters.
 */
export async function writeTable(
  sheetName: string,
  widths: readonly number[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when it is first needed: the library is larger than most screens.
  const { utils, write } = await import('xlsx')
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, sheetName)
  const bytes: unknown = write(workbook, { type: 'array', bookType: 'xlsx', compression: true })
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError('the workbook was not written as bytes')
  return new Uint8Array(bytes)
}
