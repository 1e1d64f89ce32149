import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import { Killed, type VirtualTime } from './virtualTime.ts'

/** How often an await lets others go first, and how often a disk takes its time. */
const yieldChance = 0.08
const stallChance = 0.01
const longestStallMs = 1500

/**
 * A process that can be ended at any await: every wait of its code is one of `sleep` and `pause`. Killed, all of them
 * fail at once, and what was in memory is gone with whoever waited.
 */
export class SimProcess {
  isDead = false
  readonly #time: VirtualTime
  readonly #random: SeededRandom
  readonly #waiting = new Set<(error: Killed) => void>()
  readonly #onKilled: () => void
  #awaitsLeft: number | null = null

  constructor(time: VirtualTime, random: SeededRandom, onKilled: () => void) {
    this.#time = time
    this.#random = random
    this.#onKilled = onKilled
  }

  /** Ends the process at the nth await from now. */
  killAfter(awaits: number): void {
    this.#awaitsLeft = awaits
  }

  kill(): void {
    if (this.isDead) return
    this.isDead = true
    const error = new Killed('killed')
    for (const fail of this.#waiting) fail(error)
    this.#waiting.clear()
    this.#onKilled()
  }

  /** The answer of a disk or database. */
  async pause(): Promise<void> {
    this.#count()
    const chance = this.#random.next()
    if (chance < stallChance) await this.#wait(this.#random.integer(0, longestStallMs))
    else if (chance < yieldChance) await this.#wait(this.#random.integer(0, 40))
  }

  async sleep(ms: number): Promise<void> {
    this.#count()
    await this.#wait(ms)
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      this.#time.at(this.#time.nowMs + ms, () => {
        this.#waiting.delete(reject)
        resolve()
      })
    })
  }

  #count(): void {
    if (this.isDead) throw new Killed('killed')
    if (this.#awaitsLeft === null) return
    this.#awaitsLeft -= 1
    if (this.#awaitsLeft > 0) return
    this.#awaitsLeft = null
    this.kill()
    throw new Killed('killed')
  }
}
