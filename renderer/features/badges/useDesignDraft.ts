import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { NewAttachment } from '#renderer/db/attachment.ts'
import { type DesignValues, saveDesign } from '#renderer/flows/badgeDesign/saveDesign.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { changeHistory, type History, redoHistory, startHistory, undoHistory } from './designHistory.ts'

/** After the last change; a drag is one change, not a hundred. */
const REST_MS = 500

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: AppError }

export interface DesignDraft {
  readonly values: DesignValues
  readonly save: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** `step` names a run of changes that is undone as one, such as a drag. */
  change(part: Partial<DesignValues>, step?: string): void
  /** Pictures that the next save keeps. */
  attach(attachment: NewAttachment): void
  undo(): void
  redo(): void
}

/** A design while it is edited. Every change is saved by itself; undo is a change too. */
export function useDesignDraft(design: BadgeDesign): DesignDraft {
  const station = useStation()
  const { writer } = useSession()
  const { id, name, kinds, layout, sheet } = design
  const [history, setHistory] = useState<History<DesignValues>>(() => startHistory({ name, kinds, layout, sheet }))
  const [save, setSave] = useState<SaveState>({ state: 'saved' })
  const attachments = useRef<NewAttachment[]>([])
  const saved = useRef(history.present)
  const latest = useRef(history.present)
  const values = history.present

  const store = useEffectEvent(async (): Promise<void> => {
    if (saved.current !== values) {
      const kept = attachments.current
      attachments.current = []
      const outcome = await saveDesign(station, writer, id, values, kept)
      if (!outcome.ok) {
        attachments.current = [...kept, ...attachments.current]
        return setSave({ state: 'failed', error: outcome.error })
      }
      saved.current = values
    }
    // Meanwhile there may be another change, which is not saved.
    if (latest.current === values) setSave({ state: 'saved' })
  })
  useEffect(() => {
    latest.current = values
    const timer = setTimeout(() => void store(), REST_MS)
    return () => clearTimeout(timer)
  }, [values])
  // Leaving the screen does not wait for the timer.
  useEffect(() => () => void store(), [])

  return {
    values,
    save,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (part, step) => {
      setSave({ state: 'saving' })
      setHistory((before) => changeHistory(before, { ...before.present, ...part }, step ?? null))
    },
    attach: (attachment) => {
      attachments.current = [...attachments.current, attachment]
    },
    undo: () => {
      setSave({ state: 'saving' })
      setHistory(undoHistory)
    },
    redo: () => {
      setSave({ state: 'saving' })
      setHistory(redoHistory)
    },
  }
}
