import { z } from 'zod'
import { type ErrorCode, isErrorCode } from '../errors/codes.ts'

export interface Channel<Request extends z.ZodType, Response extends z.ZodType> {
  readonly request: Request
  readonly response: Response
}

export const channel = <Request extends z.ZodType, Response extends z.ZodType>(
  definition: Channel<Request, Response>,
): Channel<Request, Response> => definition

export const defineContract = <const T extends Record<`${string}:${string}`, Channel<z.ZodType, z.ZodType>>>(
  channels: T,
): T => channels

/** What crosses the boundary as an answer, before its value is parsed by the channel's own schema. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.custom<ErrorCode>((code) => typeof code === 'string' && isErrorCode(code)),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
])
