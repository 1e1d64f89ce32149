import { newId } from '#shared/ops/newId.ts'
import { createSeededRandom, type SeededRandom } from '#shared/sample/seededRandom.ts'
import type { WireOp } from '#shared/sync/protocol.ts'
import { isEmptied } from '#shared/sync/verifyOp.ts'
import { checkEnd } from './checkEnd.ts'
import { Network } from './network.ts'
import { type Action, type Plan, troubleMs } from './plan.ts'
import { type Enrolled, SimServer } from './simServer.ts'
import { SimStation, type StationWorld } from './simStation.ts'
import { VirtualTime } from './virtualTime.ts'

export type Sabotage = 'cursor-gap' | 'cursor-first'

export interface Outcome {
  readonly seed: number
  /** Empty when all held. */
  readonly problems: readonly string[]
  readonly ops: number
  readonly accepted: number
  readonly rejected: number
  readonly conflicts: number
  /** Ops that nobody held any more after a wiped disk or a restored server. */
  readonly lost: number
  readonly actions: Readonly<Record<string, number>>
  readonly trace: readonly string[]
}

const startMs = Date.UTC(2026, 8, 1, 8)
/** By then everybody must agree, in virtual time. */
const healMs = 40 * 60_000
const troubleKinds: readonly Action['do'][] = ['restore', 'backup']

/** Carries out a plan on a virtual clock, lets everything heal, and says what does not hold. */
export async function simulate(plan: Plan, sabotage: Sabotage | null = null): Promise<Outcome> {
  const run = new Run(plan, sabotage)
  return run.toEnd()
}

class Run {
  readonly #plan: Plan
  readonly #sabotage: Sabotage | null
  readonly #time = new VirtualTime(startMs)
  readonly #random: SeededRandom
  readonly #server: SimServer
  readonly #fairIds: readonly [string, string]
  readonly #stations: SimStation[] = []
  readonly #committed = new Map<string, WireOp>()
  readonly #lost = new Set<string>()
  readonly #erased = new Map<string, Set<string>>()
  readonly #actions: Record<string, number> = {}
  readonly #trace: string[] = []

  constructor(plan: Plan, sabotage: Sabotage | null) {
    this.#plan = plan
    this.#sabotage = sabotage
    this.#random = createSeededRandom(plan.seed ^ 0x5eed)
    this.#fairIds = [this.#id(), this.#id()]
    this.#server = new SimServer(this.#time, this.#random, this.#fairIds, sabotage === 'cursor-gap')
    for (let index = 0; index < plan.stations; index += 1) this.#addStation(index)
  }

  async toEnd(): Promise<Outcome> {
    for (const { at, action } of this.#plan.planned) {
      await this.#time.runUntil(startMs + at)
      this.#carryOut(action)
    }
    await this.#time.runUntil(startMs + troubleMs)
    this.#heal()
    const healedAt = this.#time.nowMs
    await this.#time.runUntil(healedAt + healMs, () => this.#isQuiet())
    const fairs = this.#server.fairs
    const isLate = !this.#isQuiet()
    const late = isLate
      ? this.#stations.map(
          ({ name, lastTrouble, data, isUp }) =>
            `${name}: ${isUp ? 'up' : 'down'}, ${lastTrouble ?? 'no trouble'}, ${data.queue.size} queued, at ${data.sync.cursor?.seq ?? 'nowhere'}`,
        )
      : []
    const problems = checkEnd({
      stations: this.#stations,
      fairs,
      committed: this.#committed,
      lost: this.#lost,
      erased: this.#erased,
      isSeqCompared: this.#sabotage !== 'cursor-gap',
    })
    const judged = [...fairs.values()].flatMap((data) => [...data.judged.values()])
    const count = (status: string) =>
      judged.filter(({ verdict }) => verdict.status === status && this.#committed.has(verdict.opId)).length
    return {
      seed: this.#plan.seed,
      problems: isLate
        ? [`not quiet after ${healMs / 60_000} minutes:\n      ${late.join('\n      ')}`, ...problems]
        : problems,
      ops: this.#committed.size,
      accepted: count('accepted'),
      rejected: count('rejected'),
      conflicts: this.#stations.reduce((sum, { data }) => sum + data.conflicts.size, 0),
      lost: [...this.#lost].filter((opId) => !judged.some(({ verdict }) => verdict.opId === opId)).length,
      actions: this.#actions,
      trace: this.#trace,
    }
  }

  #carryOut(action: Action): void {
    this.#actions[action.do] = (this.#actions[action.do] ?? 0) + 1
    this.#say(describe(action))
    if (this.#sabotage === 'cursor-gap' && troubleKinds.includes(action.do)) return
    const station = 'station' in action ? this.#stations[action.station] : undefined
    switch (action.do) {
      case 'edit':
        return void station?.edit(action.edit, action.salt)
      case 'kill':
        return station?.killAfter(action.awaits)
      case 'network':
        return station?.network.meet(action.fault, action.messages)
      case 'offline':
        return station && this.#forAWhile(action.ms, (isOn) => (station.network.isOffline = isOn))
      case 'clock':
        if (station) station.offsetMs = action.offsetMs
        return
      case 'diskFull':
        return station && this.#forAWhile(action.ms, (isOn) => (station.isDiskFull = isOn))
      case 'wipe':
        station?.wipe()
        return this.#noteLost()
      case 'clone':
        return station && this.#addClone(station)
      case 'killServer':
        return this.#server.killAfter(action.awaits)
      case 'backup':
        return this.#server.backUp()
      case 'restore':
        if (this.#server.restore()) this.#noteLost()
        return
      case 'serverClock':
        this.#server.offsetMs = action.offsetMs
        return
      case 'erase':
        return this.#erase(action.salt)
    }
  }

  #forAWhile(ms: number, set: (isOn: boolean) => void): void {
    set(true)
    this.#time.at(this.#time.nowMs + ms, () => set(false))
  }

  #heal(): void {
    for (const station of this.#stations) {
      station.network.heal()
      station.isDiskFull = false
      station.cleanAttempts = 0
      station.wake()
    }
    this.#say('all is well again')
  }

  /** Everybody has asked again since the last change, has nothing to send, and stands where the others do. */
  #isQuiet(): boolean {
    if (!this.#server.isUp) return false
    const places = new Map<string, string | undefined>()
    return this.#stations.every(({ data, enrolled, cleanAttempts, isUp }) => {
      const at = data.sync.cursor?.chain
      const same = places.has(enrolled.fairId) ? places.get(enrolled.fairId) === at : true
      places.set(enrolled.fairId, at)
      return isUp && cleanAttempts >= 2 && data.queue.size === 0 && same
    })
  }

  #addStation(index: number): void {
    const isOfOtherFair = this.#plan.stations > 3 && index >= this.#plan.stations - 2
    const enrolled: Enrolled = {
      stationId: this.#id(),
      fairId: this.#fairIds[isOfOtherFair ? 1 : 0],
      role: index % 3 === 0 ? 'organiser' : 'gate',
      deviceSecret: this.#random.hex(32),
    }
    this.#place(`S${index}`, enrolled)
  }

  #place(name: string, enrolled: Enrolled, disk?: SimStation['data']): SimStation {
    this.#server.enrolled.set(enrolled.stationId, enrolled)
    const network = new Network(this.#time, this.#random, this.#server, enrolled.stationId)
    const world: StationWorld = {
      time: this.#time,
      random: this.#random,
      isCursorFirst: this.#sabotage === 'cursor-first',
      isSnapshotLoaded: this.#sabotage === null,
      onCommitted: (op) => {
        this.#committed.set(op.opId, op)
        this.#say(`${name} saved ${op.kind} ${op.opId} n ${op.n}`)
      },
    }
    const station = new SimStation(name, enrolled, network, world, disk)
    this.#stations.push(station)
    return station
  }

  #addClone(station: SimStation): void {
    station.cloned = true
    const clone = this.#place(`${station.name}'`, station.enrolled, station.copyOfDisk())
    clone.cloned = true
  }

  #erase(salt: number): void {
    const random = createSeededRandom(salt)
    const fairId = random.pick(this.#fairIds)
    const ids = [...new Set((this.#server.fairs.get(fairId)?.log ?? []).map(({ op }) => op.recordId))].toSorted()
    const id = ids[random.integer(0, Math.max(0, ids.length - 1))]
    if (id === undefined || !this.#server.isUp) return
    this.#erased.set(fairId, (this.#erased.get(fairId) ?? new Set()).add(id))
    this.#say(`the server erases ${id}`)
    void this.#server.erase(fairId, [id])
  }

  /** After something was destroyed: which ops nobody can bring back any more. */
  #noteLost(): void {
    for (const [opId, op] of this.#committed) {
      if (this.#lost.has(opId) || this.#isHeld(opId, op)) continue
      this.#lost.add(opId)
      this.#say(`nobody holds ${opId} any more`)
    }
  }

  #isHeld(opId: string, { fairId }: WireOp): boolean {
    const verdict = this.#server.fairs.get(fairId)?.judged.get(opId)?.verdict.status
    if (verdict === 'accepted' || verdict === 'rejected') return true
    return this.#stations.some(({ data }) => {
      if (data.rejected.has(opId)) return true
      const logged = data.log.get(opId)
      const kept = data.queue.get(opId) ?? logged
      if (kept === undefined) return false
      const isOwn =
        kept.op.replicaId === data.replica.replicaId ||
        data.sync.left.some(({ replicaId }) => replicaId === kept.op.replicaId)
      const isProven = logged === undefined ? true : logged.signed !== null
      return isOwn || (isProven && (!isEmptied(kept.op) || data.erased.has(kept.op.recordId)))
    })
  }

  #say(line: string): void {
    this.#trace.push(`${((this.#time.nowMs - startMs) / 1000).toFixed(3).padStart(9)} ${line}`)
  }

  #id(): string {
    return newId(
      this.#time.nowMs,
      Uint8Array.from({ length: 16 }, () => this.#random.integer(0, 255)),
    )
  }
}

export function describe(action: Action): string {
  const { do: what, ...rest } = action
  return `${what} ${Object.entries(rest)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`
}
