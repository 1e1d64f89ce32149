import type { z } from 'zod'
import type { Result } from '../errors/result.ts'
import type { contract, EventName, EventPayload } from './contract.ts'

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type RequestOf<C extends ChannelName> = z.input<Contract[C]['request']>
export type ResponseOf<C extends ChannelName> = z.output<Contract[C]['response']>

/** What the preload puts on `window.api`: one named function per channel, one subscription per event. */
export interface RawBridge {
  /** Answers are unparsed here; `renderer/platform` parses them by the contract. */
  readonly call: Readonly<Record<ChannelName, (request: unknown) => Promise<unknown>>>
  /** Returns its own unsubscribe. */
  readonly on: Readonly<Record<EventName, (listener: (payload: unknown) => void) => () => void>>
}

/** What the renderer works with: parsed both ways. */
export interface Platform {
  call<C extends ChannelName>(name: C, request: RequestOf<C>): Promise<Result<ResponseOf<C>>>
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void
}
