/** What may stand in a log: the kind of an error and where it was. Its message may quote a value, so it is left out. */
export function describeProblem(error: unknown): { name: string; code?: string; stack?: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const { stack = '', message } = error
  const start = stack.indexOf(message)
  const frames = stack
    .slice(start === -1 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...code,
    stack: frames.slice(0, 6).map((line) => line.trim().replace(/file:\/\/\S*\/(server|shared)\//, '$1/')),
  }
}
