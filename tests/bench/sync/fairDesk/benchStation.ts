import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { openSealer } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'
import { freshRandom } from '#renderer/flows/station/freshRandom.ts'
import { enrolStation } from '#renderer/flows/sync/enrolStation.ts'
import { openSync } from '#renderer/flows/sync/openSync.ts'
import { connectPlatform } from '#renderer/platform/platform.ts'
import type { Platform, RawBridge } from '#shared/ipc/bridge.ts'
import { channelNames } from '#shared/ipc/channelNames.ts'
import type { ClientPlace, PushTimes } from '../benchPage.ts'
import { type BenchRecord, type Edit, hashOfRecords } from '../records.ts'
import { watchAttempts } from './watchAttempts.ts'

/** One station: the app's own database, sync worker and flows under a name of its own. */
export interface BenchStation {
  enrol(code: string): Promise<void>
  pull(): Promise<number>
  edit(edits: readonly Edit[]): Promise<void>
  push(): Promise<PushTimes>
  /** Up to where it has read the log, and how many ops it has still to send. */
  standing(): Promise<{ readonly seq: number; readonly unsent: number }>
  /** Tries at once, and calls back after every attempt. */
  begin(onRest: () => void): void
  contents(): Promise<{ readonly count: number; readonly hash: string }>
}

const savedAtOnce = 500
/** The app looks at its enrolments once the first screen stands; the bench begins after that. */
const quietMs = 2000

export async function openBenchStation(client: number, { name, url }: ClientPlace): Promise<BenchStation> {
  const platform = platformOf(client)
  const key = crypto.getRandomValues(new Uint8Array(32))
  const station: Station = {
    db: new FairDeskDatabase(name),
    sealer: await openSealer(Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('')),
    bootId: crypto.randomUUID(),
    nowMs: () => Date.now(),
    uptimeMs: () => performance.now(),
    random: freshRandom(),
  }
  const { db } = station
  const sync = openSync({ station, platform, appVersion: '0' })
  const attempts = watchAttempts(sync)
  const held = { fairId: '', stationId: '' }
  await new Promise((resolve) => setTimeout(resolve, quietMs))

  const queue = () => db.syncQueue.where('[fairId+isSent+place]')
  const unsent = () => queue().between([held.fairId, 0, 0], [held.fairId, 0, Infinity]).count()
  return {
    enrol: async (code) => {
      const request = { origin: url, certificate: null, code, stationName: name, adopt: null }
      // The clock of the first pull runs from when the app would begin to sync.
      const keepLater = { ...sync, keep: (fair: typeof held) => void Object.assign(held, fair) }
      const enrolled = await enrolStation({ station, platform, sync: keepLater }, request)
      if (!enrolled.ok) throw new Error(enrolled.error.code)
    },
    pull: async () => {
      const began = performance.now()
      sync.keep(held)
      const { restAt } = await attempts.finished(held.fairId, began)
      return restAt - began
    },
    edit: async (edits) => {
      for (let at = 0; at < edits.length; at += savedAtOnce) {
        const changes = edits.slice(at, at + savedAtOnce).map(({ id, set }) => update('attendee', id, set))
        const writer = { fairId: held.fairId, staffId: crypto.randomUUID(), role: 'registrationDesk' as const }
        const request = { action: 'attendee.register' as const, kinds: ['attendee' as const] }
        const saved = await commit(station, writer, request, () => ({ ok: true, value: { changes, value: null } }))
        if (!saved.ok) throw new Error(saved.error.code)
      }
      // Saved work is taken into the queue while nobody waits for it, and counted as waiting.
      while ((await unsent()) < edits.length) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    push: async () => {
      const began = performance.now()
      sync.now(held.fairId)
      const { pushedAt, restAt } = await attempts.finished(held.fairId, began)
      if ((await queue().between([held.fairId, 0, 0], [held.fairId, 1, Infinity]).count()) > 0)
        throw new Error('not everything was sent')
      return { pushedMs: pushedAt - began, restMs: restAt - began }
    },
    standing: async () => {
      const [place, waiting] = await Promise.all([db.syncPlace.get(held.fairId), unsent()])
      return { seq: place?.state.cursor?.seq ?? 0, unsent: waiting }
    },
    begin: (onRest) => {
      attempts.onRest(held.fairId, onRest)
      sync.now(held.fairId)
    },
    contents: async () => {
      const rows = await db.records('attendee').toArray()
      const records = rows.map(({ id, name: own, phone, studentNumber, major, graduationYear }) => {
        return { id, kind: 'student', name: own, phone, studentNumber, major, graduationYear } as BenchRecord
      })
      return { count: records.length, hash: await hashOfRecords(records) }
    },
  }
}

/** The app's bridge, whose calls go to this station's half in the main process. */
function platformOf(client: number): Platform {
  const call = Object.fromEntries(
    channelNames.map((channel) => [channel, (request: unknown) => window.host.call(client, channel, request)]),
  )
  const unheard = () => () => undefined
  const on: RawBridge['on'] = { 'menu:command': unheard, 'app:themeChanged': unheard, 'app:recovered': unheard }
  return connectPlatform({ call: call as RawBridge['call'], on })
}
