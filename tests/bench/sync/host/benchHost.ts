export interface BenchHost {
  call(client: number, channel: string, request: unknown): Promise<unknown>
}

declare global {
  interface Window {
    /** On FairDesk's page only. */
    readonly host: BenchHost
  }
}
