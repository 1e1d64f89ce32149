import type { Sealer } from '#renderer/db/sealer.ts'
import type { Result } from '#shared/errors/result.ts'

/** What only the main process can do for a sample fair. Each answer is a list of hex or sealed texts. */
export type SampleQuestion =
  /** One text: the public key. */
  | { readonly ask: 'openKey'; readonly fairId: string }
  /** A signature for each payload, in their order. */
  | { readonly ask: 'sign'; readonly fairId: string; readonly payloads: readonly string[] }
  /** A seal for each PIN, in their order. */
  | { readonly ask: 'sealPins'; readonly pins: readonly string[] }

export type AskMain = (question: SampleQuestion) => Promise<Result<readonly string[]>>

/** When and where the fair happens. */
export interface SampleDay {
  /** Today at this computer, YYYY-MM-DD, and the instant it began. */
  readonly fairDay: string
  readonly startOfDayMs: number
}

export interface OpenedSample {
  readonly fairId: string
  /** Its organiser. */
  readonly staffId: string
}

export type SampleRequest =
  | {
      readonly type: 'make'
      readonly sealer: Sealer
      readonly bootId: string
      readonly uptimeMs: number
      readonly day: SampleDay
    }
  | { readonly type: 'answer'; readonly id: number; readonly outcome: Result<readonly string[]> }
  | { readonly type: 'cancel' }

export type SampleReply =
  | { readonly type: 'question'; readonly id: number; readonly question: SampleQuestion }
  /** 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly outcome: Result<OpenedSample> }
