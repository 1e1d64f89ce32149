/** The xlsx library alone, in a worker as the app has it: milliseconds from cells to a file, and how many cells. */
const worker = new Worker('writeWorker.mjs', { type: 'module' })
const output = document.querySelector('output')
worker.addEventListener('message', ({ data }) => {
  if (output !== null) output.textContent = `${data.writeMs} ${data.cells}`
})
document.querySelector('input')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) worker.postMessage(target.files?.[0])
})
