import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import type { Request } from '#shared/sync/protocol.ts'
import type { Sent } from '#shared/sync/station/ports.ts'
import type { NetworkFault } from './plan.ts'
import type { SimServer } from './simServer.ts'
import { Killed, type VirtualTime } from './virtualTime.ts'

const nothing: Sent = { kind: 'none' }
const answered = (status: number, body: unknown, retryAfterMs: number | null = null): Sent => ({
  kind: 'answer',
  status,
  body,
  retryAfterMs,
})

/** One station's way to the server: every message is JSON text, takes its time, and may meet what the plan says. */
export class Network {
  isOffline = false
  #faults: NetworkFault[] = []
  readonly #time: VirtualTime
  readonly #random: SeededRandom
  readonly #server: SimServer
  readonly #stationId: string

  constructor(time: VirtualTime, random: SeededRandom, server: SimServer, stationId: string) {
    this.#time = time
    this.#random = random
    this.#server = server
    this.#stationId = stationId
  }

  meet(fault: NetworkFault, messages: number): void {
    for (let index = 0; index < messages; index += 1) this.#faults.push(fault)
  }

  heal(): void {
    this.#faults = []
    this.isOffline = false
  }

  async send(request: Request): Promise<Sent> {
    const text = JSON.stringify(request)
    const fault = this.#faults.shift()
    await this.#pass(this.#random.integer(5, 300))
    if (this.isOffline) return nothing
    switch (fault) {
      case 'loseRequest':
        return nothing
      case 'proxyPage':
        return answered(200, '<html>please sign in</html>')
      case 'tooLarge':
        return request.type === 'push' && request.items.length > 1
          ? answered(413, '<html>413</html>')
          : this.#deliver(text)
      case 'throttle':
        return answered(429, 'slow down', this.#random.integer(500, 20_000))
      case 'busy':
        return answered(503, 'busy', this.#random.isLucky(0.5) ? this.#random.integer(500, 20_000) : null)
      case 'hang':
        return new Promise(() => undefined)
      case 'delay':
        await this.#pass(this.#random.integer(1000, 120_000))
        return this.#deliver(text)
      case 'repeat':
        this.#time.at(this.#time.nowMs + this.#random.integer(0, 90_000), () => void this.#deliver(text))
        return this.#deliver(text)
      case 'loseAnswer':
        await this.#deliver(text)
        return nothing
      case 'truncate': {
        const sent = await this.#deliver(text)
        if (sent.kind === 'none') return sent
        const whole = JSON.stringify(sent.body)
        return answered(sent.status, whole.slice(0, this.#random.integer(0, whole.length - 1)))
      }
      default:
        return this.#deliver(text)
    }
  }

  async #deliver(text: string): Promise<Sent> {
    const parsed: unknown = JSON.parse(text)
    try {
      const { status, body } = await this.#server.answer(this.#stationId, parsed)
      await this.#pass(this.#random.integer(5, 300))
      return this.isOffline ? nothing : answered(status, JSON.parse(JSON.stringify(body)))
    } catch (error) {
      // The connection breaks with the server's process.
      if (error instanceof Killed) return nothing
      throw error
    }
  }

  #pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.#time.at(this.#time.nowMs + ms, resolve))
  }
}
