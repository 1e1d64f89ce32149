import { pureSha256 } from '#shared/ops/hashOp.ts'
import { initialClock } from '#shared/ops/hybridClock.ts'
import { newId } from '#shared/ops/newId.ts'
import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import { batchText } from '#shared/sync/batchText.ts'
import { type Request, type RequestOf, type Response, requestSchema, type WireOp } from '#shared/sync/protocol.ts'
import { acceptPush } from '#shared/sync/server/acceptPush.ts'
import { answerCompare } from '#shared/sync/server/answerCompare.ts'
import { answerHello } from '#shared/sync/server/answerHello.ts'
import { answerPull } from '#shared/sync/server/answerPull.ts'
import { answerSnapshot } from '#shared/sync/server/answerSnapshot.ts'
import { answerVerdicts } from '#shared/sync/server/answerVerdicts.ts'
import { type ErasingServer, eraseRecords, repeatErasures } from '#shared/sync/server/eraseRecords.ts'
import type { View } from '#shared/sync/server/view.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import { copyFair, emptyFair, type FairData, MemorySyncStore } from '#tests/contract/memorySyncStore.ts'
import { erasureList } from '#tests/contract/syncStoreSuite.ts'
import { GapStore, PullByPosition } from './cursorGap.ts'
import { SimProcess } from './simProcess.ts'
import { Killed, type VirtualTime } from './virtualTime.ts'

/** A station as it was enrolled. */
export interface Enrolled {
  readonly stationId: string
  readonly fairId: string
  readonly role: 'organiser' | 'gate'
  readonly deviceSecret: string
}

export const viewOf = (role: Enrolled['role']): View => (role === 'organiser' ? () => 'all' : () => 'open')

/** Stands for Ed25519: only who knows the secret can make it. */
export const signWith = (secret: string, text: string): string => {
  const half = pureSha256(`${secret}\n${text}`)
  return half + half
}

const refuse = (role: Enrolled['role']) => (op: WireOp) =>
  role === 'gate' && op.kind === 'position' ? 'SYNC_ROLE' : null

/** The central server of the simulation: the very rules of shared/sync/server over the store in memory. */
export class SimServer {
  fairs: Map<string, FairData>
  readonly erasures = erasureList()
  readonly enrolled = new Map<string, Enrolled>()
  offsetMs = 0
  isUp = true
  readonly #time: VirtualTime
  readonly #random: SeededRandom
  readonly #isGapped: boolean
  readonly #positions = new PullByPosition()
  readonly #sequence = { last: 0 }
  #backup: Map<string, FairData> | null = null
  #process: SimProcess
  #store: SyncStore

  constructor(time: VirtualTime, random: SeededRandom, fairIds: readonly string[], isGapped: boolean) {
    this.#time = time
    this.#random = random
    this.#isGapped = isGapped
    this.fairs = new Map(fairIds.map((fairId) => [fairId, emptyFair(fairId, this.#id())]))
    this.#process = this.#begin()
    this.#store = this.#open()
  }

  /** The answer to one message; never, when the server is killed on the way. */
  async answer(stationId: string, body: unknown): Promise<{ status: number; body: Response }> {
    const parsed = requestSchema.safeParse(body)
    const station = this.enrolled.get(stationId)
    if (!parsed.success || station === undefined)
      return { status: 400, body: { type: 'error', error: { code: 'SYNC_MALFORMED' } } }
    if (!this.isUp) return { status: 503, body: { type: 'error', error: { code: 'SYNC_BUSY' } } }
    return { status: 200, body: await this.#answer(station, parsed.data) }
  }

  killAfter(awaits: number): void {
    this.#process.killAfter(awaits)
  }

  backUp(): void {
    this.#backup = new Map([...this.fairs].map(([id, data]) => [id, copyFair(data)]))
  }

  /** Back to the backup, with the erasures of meanwhile applied before anybody is answered (E4). False without one. */
  restore(): boolean {
    if (this.#backup === null) return false
    this.#process.kill()
    this.fairs = new Map([...this.#backup].map(([id, data]) => [id, copyFair(data)]))
    return true
  }

  async erase(fairId: string, recordIds: readonly string[]): Promise<void> {
    await survive(eraseRecords(this.#erasing(), fairId, recordIds))
  }

  get nowMs(): number {
    return this.#time.nowMs + this.offsetMs
  }

  async #answer(station: Enrolled, request: Request): Promise<Response> {
    const { fairId, role } = station
    const view = viewOf(role)
    switch (request.type) {
      case 'hello':
        return answerHello(this.#store, { fairId, nowMs: this.nowMs, role, mayPull: true }, request)
      case 'push':
        return this.#push(station, request)
      case 'verdictsOf':
        return answerVerdicts(this.#store, fairId, request)
      case 'pull':
        return this.#isGapped
          ? this.#positions.pull(this.#data(fairId), view, request)
          : answerPull(this.#store, fairId, view, request)
      case 'compare':
        return answerCompare(this.#store, fairId, request)
      case 'snapshot':
        return answerSnapshot(this.#store, fairId, view, request)
      default:
        return { type: 'error', error: { code: 'SYNC_MALFORMED' } }
    }
  }

  async #push(sender: Enrolled, push: RequestOf<'push'>): Promise<Response> {
    const author = this.enrolled.get(push.batch.stationId)
    const { fairId } = sender
    const answer = await acceptPush(
      this.#store,
      {
        fairId,
        nowMs: this.nowMs,
        author:
          author === undefined || author.fairId !== fairId
            ? { isKnown: false }
            : {
                isKnown: true,
                isSignatureRight: signWith(author.deviceSecret, batchText(fairId, push.batch)) === push.batch.signature,
                isSender: author.stationId === sender.stationId,
                refuse: refuse(author.role),
              },
      },
      push,
    )
    return 'refused' in answer ? { type: 'error', error: { code: answer.refused } } : answer
  }

  #data(fairId: string): FairData {
    return this.fairs.get(fairId) ?? emptyFair(fairId, '')
  }

  #begin(): SimProcess {
    return new SimProcess(this.#time, this.#random, () => {
      this.isUp = false
      this.#time.at(this.#time.nowMs + this.#random.integer(500, 20_000), () => void this.#restart())
    })
  }

  #open(): SyncStore {
    const own = this.#process
    const pause = () => own.pause()
    return this.#isGapped ? new GapStore(this.fairs, pause, this.#sequence) : new MemorySyncStore(this.fairs, pause)
  }

  async #restart(): Promise<void> {
    this.#process = this.#begin()
    this.#store = this.#open()
    const own = this.#process
    await survive(repeatErasures(this.#erasing()))
    if (!own.isDead) this.isUp = true
  }

  #erasing(): ErasingServer {
    return {
      store: this.#store,
      list: this.erasures,
      replica: { replicaId: this.#id(), nextN: 1, clock: initialClock },
      staffId: this.#id(),
      bootId: this.#id(),
      nowMs: this.nowMs,
      uptimeMs: 0,
      random: (length) => Uint8Array.from({ length }, () => this.#random.integer(0, 255)),
    }
  }

  #id(): string {
    return newId(
      this.#time.nowMs,
      Uint8Array.from({ length: 16 }, () => this.#random.integer(0, 255)),
    )
  }
}

/** Being killed is part of the plan; the next start goes on. */
async function survive(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  }
}
