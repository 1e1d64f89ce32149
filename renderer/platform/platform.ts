import type { z } from 'zod'
import { fail, ok } from '#shared/errors/result.ts'
import type { ChannelName, Platform, RawBridge, ResponseOf } from '#shared/ipc/bridge.ts'
import { contract, type EventName, type EventPayload, eventContract } from '#shared/ipc/contract.ts'
import { answerSchema } from '#shared/ipc/defineContract.ts'

declare global {
  interface Window {
    readonly api: RawBridge
  }
}

/** The contract once more as types that stay tied to the channel's name. */
const answers: { readonly [C in ChannelName]: { readonly response: z.ZodType<ResponseOf<C>> } } = contract
const events: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = eventContract

/** The only door to Electron. Requests are parsed by the main process, answers and events here. */
export function connectPlatform(bridge: RawBridge): Platform {
  return {
    async call(name, request) {
      const answer = answerSchema.safeParse(await ask(() => bridge.call[name](request)))
      if (!answer.success) return fail('IPC_INVALID')
      if (!answer.data.ok) return fail(answer.data.error.code, answer.data.error.details)
      return parseAs(answers[name].response, answer.data.value)
    },
    on(name, listener) {
      return bridge.on[name]((payload) => {
        const parsed = parseAs(events[name], payload)
        if (parsed.ok) listener(parsed.value)
      })
    },
  }
}

/** A call that Electron itself rejects is an answer too: whoever asked shows it and goes on. */
async function ask(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch {
    return fail('UNEXPECTED')
  }
}

function parseAs<T>(schema: z.ZodType<T>, value: unknown) {
  const parsed = schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : fail('IPC_INVALID')
}
