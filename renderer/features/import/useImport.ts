import { startTransition, useEffect, useRef, useState } from 'react'
import type {
  ImportChoice,
  ImportOutcome,
  ImportPhase,
  ImportPreview,
  ImportProgress,
  ReadFile,
} from '#renderer/flows/excel/importMessages.ts'
import { type ImportSession, openImport } from '#renderer/flows/excel/openImport.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import type { Consent } from '#shared/records/attendee.ts'

/** A file on its way in. */
export interface OpenFile {
  readonly fileName: string
  readonly read: ReadFile
  readonly choice: ImportChoice
  /** A sheet can turn out to be none that is known; the choice can then be changed. */
  readonly preview: Result<ImportPreview>
}

export interface RefusedFile {
  readonly fileName: string
  readonly error: AppError
}

export type ImportStage =
  /** `refused`: the file that could not be opened, and why. */
  | { readonly step: 'choose'; readonly refused: RefusedFile | null }
  | { readonly step: 'busy'; readonly canCancel: boolean }
  | { readonly step: 'preview'; readonly open: OpenFile; readonly error: AppError | null }
  | {
      readonly step: 'done'
      readonly open: OpenFile
      readonly outcome: ImportOutcome
      readonly isUndone: boolean
      readonly error: AppError | null
    }

export interface Import {
  readonly stage: ImportStage
  readonly progress: ImportProgress
  choose(file: File): Promise<void>
  change(open: OpenFile, choice: ImportChoice): Promise<void>
  save(open: OpenFile, consent: Consent | null): Promise<void>
  undo(open: OpenFile, outcome: ImportOutcome): Promise<void>
  cancel(): void
  restart(): void
}

const freshChoice = (sheet: number): ImportChoice => ({
  sheet,
  kind: null,
  attendeeKind: null,
  isSensitiveAllowed: false,
})

/** Leads one file from the disk into the database. The worker ends when the screen is left; an unfinished save then leaves nothing. */
export function useImport(): Import {
  const station = useStation()
  const { fair, writer } = useSession()
  const session = useRef<ImportSession | null>(null)
  const [stage, setStage] = useState<ImportStage>({ step: 'choose', refused: null })
  const [progress, setProgress] = useState<ImportProgress>({ phase: 'reading', done: 0, total: 0 })

  useEffect(() => () => session.current?.close(), [])

  const begin = (phase: ImportPhase, canCancel: boolean) => {
    setProgress({ phase, done: 0, total: 0 })
    setStage({ step: 'busy', canCancel })
  }

  const look = async (job: ImportSession, fileName: string, read: ReadFile, choice: ImportChoice): Promise<void> => {
    const preview = await job.look(fair.id, choice)
    if (session.current !== job) return
    // Tables take a while to draw: in slices, so that nothing else waits.
    startTransition(() => setStage({ step: 'preview', open: { fileName, read, choice, preview }, error: null }))
  }

  return {
    stage,
    progress,
    choose: async (file) => {
      session.current?.close()
      const job = openImport(station, setProgress)
      session.current = job
      begin('reading', true)
      const read = await job.read(file)
      if (session.current !== job) return
      if (!read.ok) return setStage({ step: 'choose', refused: { fileName: file.name, error: read.error } })
      await look(job, file.name, read.value, freshChoice(read.value.suggestedSheet))
    },
    change: async ({ fileName, read }, choice) => {
      const job = session.current
      if (job === null) return
      begin('checking', true)
      await look(job, fileName, read, choice)
    },
    save: async (open, consent) => {
      const job = session.current
      if (job === null) return
      begin('saving', true)
      const saved = await job.save(writer, consent)
      if (session.current !== job) return
      setStage(
        saved.ok
          ? { step: 'done', open, outcome: saved.value, isUndone: false, error: null }
          : { step: 'preview', open, error: saved.error },
      )
    },
    undo: async (open, outcome) => {
      const job = session.current
      if (job === null) return
      begin('undoing', false)
      const undone = await job.undo(writer)
      setStage({ step: 'done', open, outcome, isUndone: undone.ok, error: undone.ok ? null : undone.error })
    },
    cancel: () => {
      if (progress.phase === 'saving' || progress.phase === 'sealing') return session.current?.cancel()
      session.current?.close()
      session.current = null
      setStage({ step: 'choose', refused: null })
    },
    restart: () => {
      session.current?.close()
      session.current = null
      setStage({ step: 'choose', refused: null })
    },
  }
}
