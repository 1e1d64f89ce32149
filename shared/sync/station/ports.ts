import type { Sha256 } from '../../ops/hashOp.ts'
import type { Request } from '../protocol.ts'
import type { StationStore } from './stationStore.ts'

/** What came back for a request: an answer with its HTTP status, or nothing. */
export type Sent =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: unknown
      /** From the Retry-After header. */
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'none' }

/** Everything outside the rules: storage, network, key, clocks, chance. */
export interface StationPorts {
  readonly fairId: string
  /** Given at enrolment. */
  readonly stationId: string
  readonly appVersion: string
  readonly store: StationStore
  readonly send: (request: Request) => Promise<Sent>
  /** Ed25519 of the device key over the text's UTF-8, hex. */
  readonly sign: (text: string) => Promise<string>
  readonly bootId: string
  readonly nowMs: () => number
  readonly uptimeMs: () => number
  readonly random: (length: number) => Uint8Array
  readonly sleep: (ms: number) => Promise<void>
  /** From how long a log on a station that has nothing begins with a snapshot. */
  readonly snapshotFrom: number
  /** How many entries of the log are asked for at once. */
  readonly rowsPerPage: number
  /** How many records of a snapshot are asked for at once. */
  readonly recordsPerPage: number
  /** The platform's own, where there is a faster one than the pure one. */
  readonly sha256?: Sha256
}

/** Why an attempt did not come to its end. */
export interface Trouble {
  readonly code: string
  readonly retryAfterMs: number | null
}
