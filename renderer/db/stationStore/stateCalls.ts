import { z } from 'zod'
import type { RecordState } from '#shared/sync/protocol.ts'
import type { StationTx } from '#shared/sync/station/stationStore.ts'
import { openField, type Sealer, sealField } from '../sealer.ts'
import type { Station } from '../station.ts'
import type { SyncRecordRow } from '../syncTables.ts'
import { outside } from './sealedOps.ts'

type StateCalls = Pick<StationTx, 'states' | 'saveStates' | 'removeStates' | 'markStatesStale' | 'removeStaleStates'>

const sensitiveValues = z.record(z.string(), z.unknown())
/** Not a field's name: all sensitive values of a record are sealed as one. */
const sealedAs = ' state'

export function stateCalls({ db, sealer }: Station, fairId: string): StateCalls {
  const stale = () => db.syncRecord.where('[fairId+isStale]').equals([fairId, 1])
  return {
    states: async (recordIds) => {
      const rows = (await db.syncRecord.bulkGet([...recordIds])).filter((row) => row !== undefined)
      return rows.some((row) => row.sealed !== null)
        ? outside(() => Promise.all(rows.map((row) => opened(sealer, row))))
        : rows.map(({ state }) => ({ ...state, sensitive: {} }))
    },
    saveStates: async (states) => {
      const seal = (state: RecordState) => sealed(sealer, fairId, state)
      const isSensitive = states.some((state) => Object.keys(state.sensitive).length > 0)
      const rows = isSensitive
        ? await outside(() => Promise.all(states.map(seal)))
        : states.map(({ sensitive: _none, ...state }) => rowOf(fairId, state, null))
      await db.syncRecord.bulkPut([...rows])
    },
    removeStates: (recordIds) => db.syncRecord.bulkDelete([...recordIds]),
    markStatesStale: async () => {
      const fresh = db.syncRecord.where('[fairId+isStale]').between([fairId, 0], [fairId, 1], true, true)
      await fresh.modify({ isStale: 1 })
    },
    removeStaleStates: async () => {
      const ids = await stale().primaryKeys()
      await db.syncRecord.bulkDelete(ids)
      return ids
    },
  }
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
