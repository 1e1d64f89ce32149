import type { RecordState } from '#shared/sync/protocol.ts'
import type { StationStore, StationTx } from '#shared/sync/station/stationStore.ts'
import { emptied } from '#shared/sync/verifyOp.ts'
import type { StationData } from './stationData.ts'

/**
 * A station's store in memory. A transaction writes in place and keeps how to take each write back, for when it fails or
 * its process is killed in the middle. `pause` stands for the disk.
 */
export class MemoryStationStore implements StationStore {
  readonly data: StationData
  readonly #pause: () => Promise<void>
  readonly #options: { readonly isCursorFirst: boolean; readonly checkDisk: () => void }
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    data: StationData,
    pause: () => Promise<void>,
    /** `isCursorFirst` is the sabotage: the cursor stays where it was put, whatever becomes of the transaction. */
    options: { readonly isCursorFirst: boolean; readonly checkDisk: () => void },
  ) {
    this.data = data
    this.#pause = pause
    this.#options = options
  }

  transaction<T>(work: (tx: StationTx) => Promise<T>, onCommit?: (value: T) => void): Promise<T> {
    const run = async (): Promise<T> => {
      const journal: (() => void)[] = []
      try {
        await this.#pause()
        const value = await work(txOf(this.data, this.#pause, journal, this.#options.isCursorFirst))
        await this.#pause()
        if (journal.length > 0) this.#options.checkDisk()
        onCommit?.(value)
        journal.length = 0
        await this.#pause()
        return value
      } catch (error) {
        for (const takeBack of journal.toReversed()) takeBack()
        throw error
      }
    }
    const own = this.#last.then(run, run)
    this.#last = own
    return own
  }
}

type Journal = (() => void)[]

function txOf(data: StationData, pause: () => Promise<void>, journal: Journal, isCursorFirst: boolean): StationTx {
  const read = <T>(value: () => T): Promise<T> => pause().then(value)
  const write = (work: () => void): Promise<void> => pause().then(work)
  const keep = <K extends 'sync' | 'replica' | 'nextPlace'>(key: K, value: StationData[K]): void => {
    const before = data[key]
    if (!(key === 'sync' && isCursorFirst)) journal.push(() => assign(data, key, before))
    assign(data, key, value)
  }
  const put = <V>(map: Map<string, V>, key: string, value: V): void => {
    const before = map.get(key)
    journal.push(before === undefined ? () => void map.delete(key) : () => void map.set(key, before))
    map.set(key, value)
  }
  const drop = <V>(map: Map<string, V>, key: string): void => {
    const before = map.get(key)
    if (before === undefined) return
    journal.push(() => void map.set(key, before))
    map.delete(key)
  }
  const mark = (set: Set<string>, key: string): void => {
    if (set.has(key)) return
    journal.push(() => void set.delete(key))
    set.add(key)
  }
  const unmark = (set: Set<string>, key: string): void => {
    if (!set.delete(key)) return
    journal.push(() => void set.add(key))
  }
  const putState = (state: RecordState): void => {
    put(data.states, state.recordId, state)
    unmark(data.stale, state.recordId)
  }
  const queue = () => [...data.queue.values()].toSorted((one, other) => one.place - other.place)
  const log = () => [...data.log.values()].toSorted((one, other) => one.seq - other.seq)
  return {
    sync: () => read(() => data.sync),
    saveSync: (state) => write(() => keep('sync', state)),
    replica: () => read(() => data.replica),
    saveReplica: (replica) => write(() => keep('replica', replica)),

    unsent: (after, limit) =>
      read(() =>
        queue()
          .filter((item) => !item.isSent && item.place > after)
          .slice(0, limit),
      ),
    queueOf: (ids) => {
      const wanted = new Set(ids)
      return read(() => [...data.queue.values()].filter((item) => wanted.has(item.op.recordId)))
    },
    queueLength: () => read(() => data.queue.size),
    enqueue: (items) =>
      write(() => {
        for (const item of items) {
          if (data.queue.has(item.op.opId)) continue
          put(data.queue, item.op.opId, { ...item, place: data.nextPlace })
          keep('nextPlace', data.nextPlace + 1)
        }
      }),
    changeQueued: (opIds, change) =>
      write(() => {
        for (const opId of opIds) {
          const item = data.queue.get(opId)
          if (item !== undefined) put(data.queue, opId, { ...item, ...change })
        }
      }),
    unsendAll: () =>
      write(() => {
        for (const item of data.queue.values())
          if (item.isSent) put(data.queue, item.op.opId, { ...item, isSent: false })
      }),
    dequeue: (opIds) =>
      write(() => {
        for (const opId of opIds) drop(data.queue, opId)
      }),

    saveLog: (entries) =>
      write(() => {
        for (const entry of entries) put(data.log, entry.op.opId, entry)
      }),
    logAfter: (seq) => read(() => log().filter((entry) => entry.seq > seq)),
    removeLogAfter: (seq) =>
      write(() => {
        for (const entry of log()) if (entry.seq > seq) drop(data.log, entry.op.opId)
      }),
    logOf: (ids) => {
      const wanted = new Set(ids)
      return read(() => log().filter((entry) => wanted.has(entry.op.recordId)))
    },
    basesOf: (ids) => {
      const wanted = new Set(ids)
      return read(
        () =>
          new Set(
            log()
              .filter((entry) => wanted.has(entry.op.recordId))
              .flatMap((entry) => Object.values(entry.op.baseRev)),
          ),
      )
    },
    chainsAt: (seqs) =>
      read(() => new Map(log().flatMap((entry) => (seqs.includes(entry.seq) ? [[entry.seq, entry.chain]] : [])))),
    saveBatches: (batches) =>
      write(() => {
        for (const batch of batches) put(data.batches, batch.hash, batch)
      }),
    batches: (hashes) => read(() => hashes.flatMap((hash) => data.batches.get(hash) ?? [])),

    states: (ids) => read(() => ids.flatMap((id) => data.states.get(id) ?? [])),
    saveStates: (states) => write(() => states.forEach(putState)),
    saveLoaded: (states) => write(() => states.forEach(putState)),
    removeStates: (ids) =>
      write(() => {
        for (const id of ids) drop(data.states, id)
      }),
    markStatesStale: () =>
      write(() => {
        for (const id of data.states.keys()) mark(data.stale, id)
      }),
    removeStaleStates: () =>
      read(() => {
        const ids = [...data.stale]
        for (const id of ids) {
          drop(data.states, id)
          unmark(data.stale, id)
        }
        return ids
      }),
    saveView: (id, state) => write(() => (state === null ? drop(data.views, id) : put(data.views, id, state))),

    saveConflicts: (conflicts) =>
      write(() => {
        for (const one of conflicts) put(data.conflicts, `${one.recordId} ${one.field} ${one.lostOpId}`, one)
      }),
    dropConflictsLostBy: (opIds) =>
      write(() => {
        const wanted = new Set(opIds)
        for (const [key, one] of data.conflicts) if (wanted.has(one.lostOpId)) drop(data.conflicts, key)
      }),
    dropConflictsOf: (ids) =>
      write(() => {
        const wanted = new Set(ids)
        for (const [key, one] of data.conflicts) if (wanted.has(one.recordId)) drop(data.conflicts, key)
      }),
    saveRejected: (ops) =>
      write(() => {
        for (const one of ops) put(data.rejected, one.op.opId, one)
      }),
    rejectedIds: () =>
      read(() => [...data.rejected.values()].map(({ op: { opId, replicaId, n } }) => ({ opId, replicaId, n }))),
    rejected: (opIds) => read(() => opIds.flatMap((opId) => data.rejected.get(opId) ?? [])),
    dropRejected: (opIds) =>
      write(() => {
        for (const opId of opIds) drop(data.rejected, opId)
      }),

    eraseContent: (ids) =>
      write(() => {
        const wanted = new Set(ids)
        for (const id of ids) mark(data.erased, id)
        eraseIn(data.queue, wanted, put)
        eraseIn(data.log, wanted, put)
        eraseIn(data.rejected, wanted, put)
      }),
    erasedAmong: (ids) => read(() => new Set(ids.filter((id) => data.erased.has(id)))),
  }
}

function assign<K extends keyof StationData>(data: StationData, key: K, value: StationData[K]): void {
  data[key] = value
}

function eraseIn<V extends { readonly op: Parameters<typeof emptied>[0] }>(
  map: Map<string, V>,
  ids: ReadonlySet<string>,
  put: (map: Map<string, V>, key: string, value: V) => void,
): void {
  for (const [key, value] of map) if (ids.has(value.op.recordId)) put(map, key, { ...value, op: emptied(value.op) })
}
