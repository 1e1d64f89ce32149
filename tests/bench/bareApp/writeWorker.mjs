/** Loaded while a message may already wait; a listener that came after it would wait for ever. @type {Promise<typeof import('xlsx')>} */
const library = import(new URL('/xlsx.mjs', location.href).href)

addEventListener('message', ({ data }) => void rewrite(data))

/**
 * Writes the cells of a workbook once more, without styles. Each sheet becomes a workbook of its own: the library keeps
 * an object for each cell and the text of each part, which for all sheets at once is more than a window may hold.
 * Reading is not timed.
 * @param {Blob} file
 */
async function rewrite(file) {
  const { read, utils, write } = await library
  const bytes = new Uint8Array(await file.arrayBuffer())
  let [writeMs, cells] = [0, 0]
  for (const name of read(bytes, { bookSheets: true }).SheetNames) {
    const sheet = read(bytes, { sheets: [name], dense: true, cellText: false, cellFormula: false }).Sheets[name]
    const rows = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: true })
    cells += countCells(rows)
    const start = performance.now()
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), name)
    const written = write(book, { type: 'array', bookType: 'xlsx', compression: true })
    if (written.byteLength > 0) writeMs += performance.now() - start
  }
  postMessage({ writeMs, cells })
}

/** @param {readonly (readonly unknown[])[]} rows */
const countCells = (rows) =>
  rows.reduce((sum, row) => sum + row.filter((cell) => cell !== undefined && cell !== null).length, 0)
