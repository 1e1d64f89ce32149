/**
 * One line for whoever reads the log. Messages of errors are left out: they may quote a file name or a value, and both
 * may be somebody's. `where` is a fixed word of the code.
 */
export function reportProblem(where: string, error: unknown): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), where, ...describe(error) })}\n`)
}

function describe(error: unknown): { name: string; code?: string; stack?: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name: error.name, ...code, stack: framesOf(error) }
}

/** Where it happened, without the message that a stack begins with; that may have lines of its own. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message)
  return stack
    .slice(start === -1 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/\S*\/(out\/app\/)/, '($1'))
}
