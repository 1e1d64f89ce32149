import { ok, type Result } from '#shared/errors/result.ts'

/** What an IdentifierItem holds, in canonical form; empty is null. Errors are those of the parser. */
export function parseIdentifier(value: unknown, parse: (text: string) => Result<string>): Result<string | null> {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? ok(null) : parse(text)
}
