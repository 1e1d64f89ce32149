/** The xlsx library alone, in a worker as the app has it: from the file's bytes to its cells, in milliseconds. */
const worker = new Worker('parseWorker.mjs', { type: 'module' })
const output = document.querySelector('output')
worker.addEventListener('message', ({ data }) => {
  if (output !== null) output.textContent = String(data)
})
document.querySelector('input')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) worker.postMessage(target.files?.[0])
})
