/** @type {typeof import('xlsx')} */
const { read } = await import(new URL('/xlsx.mjs', location.href).href)

addEventListener('message', ({ data }) => void parse(data))

/** @param {Blob} file */
async function parse(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const start = performance.now()
  const { SheetNames } = read(bytes)
  if (SheetNames.length > 0) postMessage(performance.now() - start)
}
