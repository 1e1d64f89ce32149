import { type Request, type Response, type ResponseOf, responseSchema } from '../protocol.ts'
import type { Sent, StationPorts, Trouble } from './ports.ts'

export type Asked<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly trouble: Trouble }

/** No request is waited for longer than this (B3). */
const patienceMs = 60_000

/** One request and its answer, if it is one of these types. Rules W1, B2. */
export async function ask<T extends Response['type']>(
  ports: Pick<StationPorts, 'send' | 'sleep'>,
  request: Request,
  types: readonly T[],
): Promise<Asked<ResponseOf<T>>> {
  const nothing: Sent = { kind: 'none' }
  const sent = await Promise.race([ports.send(request), ports.sleep(patienceMs).then(() => nothing)])
  if (sent.kind === 'none') return refused('SYNC_OFFLINE', null)
  const parsed = responseSchema.safeParse(sent.body)
  if (parsed.success && parsed.data.type === 'error') {
    const { code, retryAfterMs } = parsed.data.error
    return refused(code, toldWait(retryAfterMs ?? sent.retryAfterMs))
  }
  const byStatus = codeOfStatus(sent.status)
  if (byStatus !== null) return refused(byStatus, toldWait(sent.retryAfterMs))
  if (!parsed.success || !isOneOf(parsed.data, types)) return refused('SYNC_ANSWER_STRANGE', null)
  return { ok: true, answer: parsed.data }
}

const isOneOf = <T extends Response['type']>(answer: Response, types: readonly T[]): answer is ResponseOf<T> =>
  types.some((type) => type === answer.type)

const refused = (code: string, retryAfterMs: number | null): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: { code, retryAfterMs },
})

/** Nobody may have a station ask without a rest. */
const toldWait = (ms: number | null): number | null => (ms === null ? null : Math.max(500, ms))

/** A proxy in between answers in its own words, but with a status that says enough. */
function codeOfStatus(status: number): string | null {
  if (status === 413) return 'SYNC_TOO_LARGE'
  if (status === 429) return 'SYNC_THROTTLED'
  if (status >= 500) return 'SYNC_BUSY'
  return null
}
