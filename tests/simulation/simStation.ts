import { newId } from '#shared/ops/newId.ts'
import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import type { WireOp } from '#shared/sync/protocol.ts'
import { freshPace, type Pace } from '#shared/sync/station/pace.ts'
import type { StationPorts } from '#shared/sync/station/ports.ts'
import { restAfter } from '#shared/sync/station/rest.ts'
import { type Attempt, syncOnce } from '#shared/sync/station/syncOnce.ts'
import { makeEdit } from './makeEdit.ts'
import { MemoryStationStore } from './memoryStationStore.ts'
import type { Network } from './network.ts'
import type { EditKind } from './plan.ts'
import { SimProcess } from './simProcess.ts'
import { type Enrolled, signWith } from './simServer.ts'
import { copyDisk, emptyDisk, type StationData } from './stationData.ts'
import { DiskFull, Killed, type VirtualTime } from './virtualTime.ts'

export interface StationWorld {
  readonly time: VirtualTime
  readonly random: SeededRandom
  readonly isCursorFirst: boolean
  /** Told in the instant in which an op is on the disk. */
  readonly onCommitted: (op: WireOp) => void
  /** The sabotaged variants read the log only. */
  readonly isSnapshotLoaded: boolean
}

/** A computer at the fair: a disk, a process that syncs, and somebody who edits. */
export class SimStation {
  data: StationData
  offsetMs = 0
  isDiskFull = false
  /** Another computer began with a copy of this disk, or this one with another's. */
  cloned = false
  /** Attempts in a row that ended well. */
  cleanAttempts = 0
  lastTrouble: string | null = null
  readonly name: string
  readonly enrolled: Enrolled
  readonly network: Network
  readonly #world: StationWorld
  readonly #rowsPerPage: number
  readonly #snapshotFrom: number
  #process: SimProcess
  #store: MemoryStationStore
  #bootId = ''
  #bootedAt = 0
  #wake: () => void = () => undefined

  constructor(name: string, enrolled: Enrolled, network: Network, world: StationWorld, disk?: StationData) {
    this.name = name
    this.enrolled = enrolled
    this.network = network
    this.#world = world
    this.#rowsPerPage = world.random.pick([10, 50, 2000])
    this.#snapshotFrom = world.random.pick([20, 60, 1e9])
    this.data = disk ?? emptyDisk(this.#id())
    this.#process = this.#begin()
    this.#store = this.#open()
    this.start()
  }

  get isUp(): boolean {
    return !this.#process.isDead
  }

  start(): void {
    this.#process = this.#begin()
    this.#store = this.#open()
    this.#bootId = this.#id()
    this.#bootedAt = this.#world.time.nowMs
    void this.#run(this.#process, this.#ports())
  }

  killAfter(awaits: number): void {
    this.#process.killAfter(awaits)
  }

  /** IndexedDB is gone; the enrolment, which the main process keeps, is not. */
  wipe(): void {
    this.#process.kill()
    this.data = emptyDisk(this.#id())
  }

  copyOfDisk(): StationData {
    return copyDisk(this.data)
  }

  /** Saves what somebody does, as the app does it: record and op in one transaction. */
  async edit(kind: EditKind, salt: number): Promise<void> {
    if (!this.isUp) return
    const { random, time, onCommitted } = this.#world
    const context = {
      fairId: this.enrolled.fairId,
      staffId: this.enrolled.stationId,
      bootId: this.#bootId,
      nowMs: this.#nowMs(),
      uptimeMs: time.nowMs - this.#bootedAt,
      random: (length: number) => Uint8Array.from({ length }, () => random.integer(0, 255)),
    }
    await this.#survive(
      this.#store.transaction(
        (tx) => makeEdit(tx, this.data, context, kind, salt),
        (ops) => ops.forEach(onCommitted),
      ),
    )
    this.#wake()
  }

  wake(): void {
    this.#wake()
  }

  async #run(own: SimProcess, ports: StationPorts): Promise<void> {
    const pace = freshPace()
    let failures = 0
    while (!own.isDead) {
      const attempt = await this.#attempt(ports, pace)
      if (attempt === null) return
      this.lastTrouble = attempt.trouble?.code ?? null
      this.cleanAttempts = attempt.trouble === null ? this.cleanAttempts + 1 : 0
      const rest = restAfter(attempt, failures, this.#world.random.next())
      if (rest === null) return
      failures = rest.failures
      try {
        await this.#rest(own, rest.waitMs, attempt.trouble === null)
      } catch (error) {
        if (error instanceof Killed) return
        throw error
      }
    }
  }

  /** Null when the process was killed. */
  async #attempt(ports: StationPorts, pace: Pace): Promise<Attempt | null> {
    try {
      return await syncOnce(ports, pace)
    } catch (error) {
      if (error instanceof Killed) return null
      if (error instanceof DiskFull) return { status: null, trouble: { code: 'STORAGE_FULL', retryAfterMs: null } }
      throw error
    }
  }

  /** A saved op ends the rest after a clean attempt; after a failure the wait is kept. */
  #rest(own: SimProcess, ms: number, mayWake: boolean): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = mayWake ? resolve : () => undefined
    })
    return Promise.race([own.sleep(ms), woken])
  }

  async #survive(work: Promise<unknown>): Promise<void> {
    try {
      await work
    } catch (error) {
      if (!(error instanceof Killed || error instanceof DiskFull)) throw error
    }
  }

  #begin(): SimProcess {
    const { time, random } = this.#world
    const own: SimProcess = new SimProcess(time, random, () => {
      this.cleanAttempts = 0
      time.at(time.nowMs + random.integer(500, 20_000), () => this.start())
    })
    return own
  }

  #open(): MemoryStationStore {
    const own = this.#process
    return new MemoryStationStore(this.data, () => own.pause(), {
      isCursorFirst: this.#world.isCursorFirst,
      checkDisk: () => {
        if (this.isDiskFull) throw new DiskFull('no room')
      },
    })
  }

  #ports(): StationPorts {
    const { time, random } = this.#world
    const own = this.#process
    const { stationId, fairId, deviceSecret } = this.enrolled
    const bootedAt = this.#bootedAt
    return {
      fairId,
      stationId,
      appVersion: 'sim',
      store: this.#store,
      send: async (request) => {
        await own.sleep(0)
        const sent = await this.network.send(request)
        await own.sleep(0)
        return sent
      },
      sign: async (text) => {
        await own.pause()
        return signWith(deviceSecret, text)
      },
      bootId: this.#bootId,
      nowMs: () => this.#nowMs(),
      uptimeMs: () => time.nowMs - bootedAt,
      random: (length) => Uint8Array.from({ length }, () => random.integer(0, 255)),
      sleep: (ms) => own.sleep(ms),
      snapshotFrom: this.#world.isSnapshotLoaded ? this.#snapshotFrom : 1e9,
      rowsPerPage: this.#rowsPerPage,
      recordsPerPage: this.#rowsPerPage,
    }
  }

  #nowMs(): number {
    return Math.max(0, this.#world.time.nowMs + this.offsetMs)
  }

  #id(): string {
    const { random, time } = this.#world
    return newId(
      time.nowMs,
      Uint8Array.from({ length: 16 }, () => random.integer(0, 255)),
    )
  }
}
