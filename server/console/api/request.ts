import { z } from 'zod'
import { isErrorCode } from '#shared/errors/codes.ts'
import { type AppError, fail, ok, type Result } from '#shared/errors/result.ts'

/** The one shape of every refusal (shared/sync/protocol.ts). */
const refusalShape = z.object({
  error: z.object({
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
})

/** A connection that died in silence must not stand in the way of the next question. */
const patienceMs = 30_000

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** One question to the server that served this page; whoever is signed in is known by the cookie. */
export async function request<T>(
  method: Method,
  path: string,
  answer: z.ZodType<T>,
  body?: unknown,
): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const said: unknown = await response.json()
    if (!response.ok) return { ok: false, error: refusalOf(said) }
    const parsed = answer.safeParse(said)
    return parsed.success ? ok(parsed.data) : fail('SYNC_ANSWER_STRANGE')
  } catch (error) {
    // A body that is no JSON is not the server's; everything else is the network.
    return fail(error instanceof SyntaxError ? 'SYNC_ANSWER_STRANGE' : 'CONSOLE_OFFLINE')
  }
}

/** A code of a newer server is told in general words. */
export function refusalOf(said: unknown): AppError {
  const parsed = refusalShape.safeParse(said)
  if (!parsed.success) return { code: 'SYNC_ANSWER_STRANGE' }
  const { code, details } = parsed.data.error
  if (!isErrorCode(code)) return { code: 'SERVER_FAILED' }
  return { code, ...(details !== undefined && { details }) }
}
