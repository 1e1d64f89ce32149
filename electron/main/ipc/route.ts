import type { z } from 'zod'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Channel } from '#shared/ipc/defineContract.ts'

/** Joins a channel of the contract with its handler: the handler sees only requests that parse. */
export const route =
  <Request extends z.ZodType, Response extends z.ZodType>(
    channel: Channel<Request, Response>,
    handle: (request: z.output<Request>) => Promise<Result<z.input<Response>>>,
  ): ((request: unknown) => Promise<Result<unknown>>) =>
  async (request) => {
    const parsed = channel.request.safeParse(request)
    return parsed.success ? handle(parsed.data) : fail('IPC_INVALID')
  }
