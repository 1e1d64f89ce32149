import { z } from 'zod'
import type { RecordState } from '#shared/sync/protocol.ts'
import type { StationTx } from '#shared/sync/station/stationStore.ts'
import { openField, type Sealer, sealField } from '../sealer.ts'
import type { Station } from '../station.ts'
import type { SyncRecordRow } from '../syncTables.ts'
import { packedStates } from './packedStates.ts'
import { outside } from './sealedOps.ts'

type StateCalls = Pick<
  StationTx,
  'states' | 'saveStates' | 'saveLoaded' | 'removeStates' | 'markStatesStale' | 'removeStaleStates'
>

const sensitiveValues = z.record(z.string(), z.unknown())
/** Not a field's name: all sensitive values of a record are sealed as one. */
const sealedAs = ' state'

export function stateCalls(station: Station, fairId: string): StateCalls {
  const { db, sealer } = station
  const packed = packedStates(station, fairId)
  const own = () => db.syncRecord.where('[fairId+isStale]').between([fairId, 0], [fairId, 1], true, true)
  const stale = () => db.syncRecord.where('[fairId+isStale]').equals([fairId, 1])
  return {
    states: async (recordIds) => {
      const found = await db.syncRecord.bulkGet([...recordIds])
      const missing = recordIds.filter((_, index) => found[index] === undefined)
      const rows = [...found.filter((row) => row !== undefined), ...(await packed.find(missing))]
      return rows.some((row) => row.sealed !== null)
        ? outside(() => Promise.all(rows.map((row) => opened(sealer, row))))
        : rows.map(({ state }) => ({ ...state, sensitive: {} }))
    },
    saveStates: async (states) => {
      await packed.remove(states.map(({ recordId }) => recordId))
      await db.syncRecord.bulkPut([...(await rowsOf(sealer, fairId, states))])
    },
    saveLoaded: async (states) => {
      const rows = await rowsOf(sealer, fairId, states)
      // What is loaded over older records may have to go again one by one.
      if ((await own().limit(1).count()) === 0) await packed.save(rows)
      else await db.syncRecord.bulkPut([...rows])
    },
    removeStates: async (recordIds) => {
      await packed.remove(recordIds)
      await db.syncRecord.bulkDelete([...recordIds])
    },
    markStatesStale: async () => {
      await own().modify({ isStale: 1 })
      await db.syncRecord.bulkPut((await packed.takeAll()).map((row) => ({ ...row, isStale: 1 as const })))
    },
    removeStaleStates: async () => {
      const ids = await stale().primaryKeys()
      await db.syncRecord.bulkDelete(ids)
      return ids
    },
  }
}

async function rowsOf(
  sealer: Sealer,
  fairId: string,
  states: readonly RecordState[],
): Promise<readonly SyncRecordRow[]> {
  const isSensitive = states.some((state) => Object.keys(state.sensitive).length > 0)
  return isSensitive
    ? outside(() => Promise.all(states.map((state) => sealed(sealer, fairId, state))))
    : states.map(({ sensitive: _none, ...state }) => rowOf(fairId, state, null))
}

const rowOf = (fairId: string, state: SyncRecordRow['state'], sealedPart: SyncRecordRow['sealed']): SyncRecordRow => ({
  recordId: state.recordId,
  fairId,
  isStale: 0,
  state,
  sealed: sealedPart,
})

async function sealed(sealer: Sealer, fairId: string, { sensitive, ...state }: RecordState): Promise<SyncRecordRow> {
  const isEmpty = Object.keys(sensitive).length === 0
  return rowOf(fairId, state, isEmpty ? null : await sealField(sealer, state.recordId, sealedAs, sensitive))
}

async function opened(sealer: Sealer, { state, sealed: part }: SyncRecordRow): Promise<RecordState> {
  if (part === null) return { ...state, sensitive: {} }
  return { ...state, sensitive: sensitiveValues.parse(await openField(sealer, state.recordId, sealedAs, part)) }
}
