/**
 * Tells what is being done, one line each, so that a long installation never looks like a hang.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stdout.write(`fairdesk  ${sentence}\n`)
}

/**
 * The words for an error that ends a command. Stack traces only on request (FAIRDESK_DEBUG=1): they help nobody who
 * merely lacks a package.
 * @param {unknown} error
 * @returns {string}
 */
export function problemText(error) {
  if (process.env.FAIRDESK_DEBUG && error instanceof Error && error.stack) return error.stack
  return error instanceof Error ? error.message : String(error)
}
