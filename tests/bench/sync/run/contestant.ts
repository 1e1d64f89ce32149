import type { ChildProcess } from 'node:child_process'
import type { BenchRecord } from '../records.ts'

/** A server process with durable storage that has never seen anybody. */
export interface BenchServer {
  readonly process: ChildProcess
  /** Makes a place for so many records, outside the measured network. */
  fill(records: readonly BenchRecord[]): Promise<FilledPlace>
  end(): Promise<void>
}

export interface FilledPlace {
  /** What a client adds to its address of the server. */
  readonly path: string
  /** A one-time code for one more client; null where everybody may come. */
  code(): Promise<string | null>
}

export interface Contestant {
  readonly name: 'fairDesk' | 'pouch' | 'rx'
  /** `folder` is empty and the server's own. */
  startServer(folder: string): Promise<BenchServer & { readonly url: string }>
}
