import Dexie from 'dexie'
import { keepRole } from '#renderer/db/enrolments.ts'
import type { Station } from '#renderer/db/station.ts'
import { openStationStore } from '#renderer/db/stationStore/openStationStore.ts'
import type { Result } from '#shared/errors/result.ts'
import type { ResponseOf } from '#shared/ipc/bridge.ts'
import type { Sent, StationPorts } from '#shared/sync/station/ports.ts'
import { joinStation } from '../station/workerStation.ts'
import { openAttachmentShelf } from './attachmentShelf.ts'
import { type KeptFair, keepInSync } from './keepInSync.ts'
import { type AttachmentSharing, openAttachmentSharing } from './shareInSync.ts'
import { SignRefused } from './signRefused.ts'
import type { SyncedFair, SyncReply, SyncRequest } from './syncMessages.ts'

/** From how long a log on a station that has nothing reads records instead of every op that made them. */
const snapshotFrom = 5000
/** A page is one transaction, and whoever saves meanwhile waits for it. */
const rowsPerPage = 200
/**
 * Nobody works in a fair whose records are loaded for the first time, and few large transactions cost a fraction of many
 * small ones: each of them rewrites most of the pages by which people are found.
 */
const recordsPerPage = 2000

interface KeptHere extends KeptFair {
  readonly stationId: string
  readonly sharing: AttachmentSharing
}

type Message = Exclude<SyncRequest, { type: 'begin' }>

/** The worker's side: one loop for each fair, all over one connection to the database. */
export function answerSync(
  { station: parts, appVersion }: Extract<SyncRequest, { type: 'begin' }>,
  reply: (message: SyncReply) => void,
): (request: Message) => void {
  const station = joinStation(parts)
  const kept = new Map<string, KeptHere>()
  const [sends, signs] = [openQuestions<ResponseOf<'sync:send'>>(), openQuestions<ResponseOf<'sync:sign'>>()]

  const send: (fairId: string) => StationPorts['send'] = (fairId) => async (message) => {
    const { type } = message
    if (type === 'enrol') return { kind: 'none' }
    const body = JSON.stringify(message)
    const outcome = await sends.ask((id) => reply({ type: 'send', id, request: { fairId, type, body } }))
    return outcome.ok ? readSent(outcome.value) : refusal(outcome.error.code)
  }
  const sign: (fairId: string) => StationPorts['sign'] = (fairId) => async (text) => {
    const outcome = await signs.ask((id) => reply({ type: 'sign', id, request: { fairId, text } }))
    if (!outcome.ok) throw new SignRefused(outcome.error)
    return outcome.value.signature
  }
  const begin = ({ fairId, stationId }: SyncedFair): void => {
    const store = openStationStore(station, fairId)
    const ports: StationPorts = {
      fairId,
      stationId,
      appVersion,
      store,
      snapshotFrom,
      rowsPerPage,
      recordsPerPage,
      ...(station.sha256 !== undefined && { sha256: station.sha256 }),
      send: send(fairId),
      sign: sign(fairId),
      sleep,
      ...clocksOf(station),
    }
    const sharing = openAttachmentSharing(ports, openAttachmentShelf(station.db, fairId))
    const fair = keepInSync({
      ports,
      chance: Math.random,
      onStatus: (status) => reply({ type: 'status', status }),
      onRole: (role) => keepRole(station.db, fairId, role),
      onEqual: (status) => void sharing.after(status),
      takeIn: () => store.transaction(async (tx) => (await tx.unsent(-1, 1)).length > 0),
    })
    kept.get(fairId)?.stop()
    kept.get(fairId)?.sharing.stop()
    kept.set(fairId, { ...fair, stationId, sharing })
  }

  // Told of commits in every window and worker, also of what sync itself writes into the outbox.
  Dexie.on('storagemutated', (changed) => {
    const isIn = (table: string) => Object.hasOwn(changed, `idb://${station.db.name}/${table}/`)
    // First: what is saved together with its picture is sent with it.
    if (isIn('attachment')) for (const { sharing } of kept.values()) sharing.changed()
    if (isIn('outbox')) for (const fair of kept.values()) fair.saved()
  })

  return (request) => {
    if (request.type === 'sent') sends.answer(request.id, request.outcome)
    else if (request.type === 'signed') signs.answer(request.id, request.outcome)
    else if (request.type === 'now') kept.get(request.fairId)?.now()
    else if (kept.get(request.fair.fairId)?.stationId !== request.fair.stationId) begin(request.fair)
    else kept.get(request.fair.fairId)?.now()
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const clocksOf = ({ bootId, nowMs, uptimeMs, random }: Station) => ({ bootId, nowMs, uptimeMs, random })

interface Questions<T> {
  ask(post: (id: number) => void): Promise<Result<T>>
  answer(id: number, outcome: Result<T>): void
}

function openQuestions<T>(): Questions<T> {
  const waiting = new Map<number, (outcome: Result<T>) => void>()
  let nextId = 1
  return {
    ask: (post) =>
      new Promise((resolve) => {
        const id = nextId
        nextId += 1
        waiting.set(id, resolve)
        post(id)
      }),
    answer: (id, outcome) => {
      waiting.get(id)?.(outcome)
      waiting.delete(id)
    },
  }
}

/** What is no JSON is no answer; the rules say so (W1). */
function readSent(sent: ResponseOf<'sync:send'>): Sent {
  if (sent.kind === 'none') return sent
  try {
    return { ...sent, body: JSON.parse(sent.body) }
  } catch {
    return sent
  }
}

const refusal = (code: string): Sent => ({
  kind: 'answer',
  status: 400,
  body: { type: 'error', error: { code } },
  retryAfterMs: null,
})
