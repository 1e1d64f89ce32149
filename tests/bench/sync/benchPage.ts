import type { Edit } from './records.ts'

/** How a client reaches its server: every client has an address of its own there, as 20 computers would. */
export interface ClientPlace {
  /** Of the client's database. */
  readonly name: string
  readonly url: string
}

/** Milliseconds from the beginning of a push. */
export interface PushTimes {
  /** The server has every edit on its disk, and the client has noted that on its own. */
  readonly pushedMs: number
  /** The client has nothing more to do, reading its own edits back included where its protocol does that. */
  readonly restMs: number
}

export interface Contents {
  readonly count: number
  readonly hash: string
}

/**
 * What a page of the bench can be asked, by the number of the client; the same for every contestant. All clients of a
 * page run in one process, each in a worker with a database of its own.
 */
export interface BenchPage {
  open(places: readonly ClientPlace[]): Promise<void>
  /** FairDesk only: with a one-time code, as a computer is enrolled. */
  enrol(client: number, code: string): Promise<void>
  /** Reads all that the server has; milliseconds. */
  pull(client: number): Promise<number>
  /** Saves edits locally, durable, not measured. The server is out of reach. */
  edit(client: number, edits: readonly Edit[]): Promise<void>
  push(client: number): Promise<PushTimes>
  /** The first `clients` send and read until there is nothing left to send or read; `edits` are all of theirs. */
  converge(clients: number, edits: number): Promise<number>
  contents(client: number): Promise<Contents>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}
