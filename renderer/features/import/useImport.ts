import { startTransition, useEffect, useState } from 'react'
import { newRecordId } from '#renderer/db/station.ts'
import { openImport } from '#renderer/flows/excel/openImport.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type DeskState, ImportDesk } from './importDesk.ts'
import { ImportJobs } from './importJobs.ts'
import { makeProgressStore, type ProgressStore } from './progressStore.ts'

export interface Import extends DeskState {
  readonly desk: ImportDesk
  readonly progress: ProgressStore
}

/** An import desk for as long as the screen is shown. */
export function useImport(): Import {
  const station = useStation()
  const { writer } = useSession()
  const [state, setState] = useState<DeskState>({ files: [], stage: { step: 'choose' } })
  const [{ desk, progress }] = useState(() => {
    const store = makeProgressStore()
    const jobs = new ImportJobs((onProgress) => openImport(station, onProgress), store.set)
    const made = new ImportDesk({
      writer,
      jobs,
      makeId: () => newRecordId(station),
      onState: (next) => {
        // Tables take a while to draw: in slices, so that nothing else waits.
        if (next.stage.step === 'preview' && next.stage.checking === 'current') startTransition(() => setState(next))
        else setState(next)
      },
    })
    return { desk: made, progress: store }
  })
  useEffect(() => () => desk.close(), [desk])
  return { ...state, desk, progress }
}
