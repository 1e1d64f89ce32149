import { useCallback } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { type LastStep, type Undo, useUndo } from '#renderer/session/useUndo.ts'
import { useUndoKey } from '#renderer/session/useUndoKey.ts'
import type { Result } from '#shared/errors/result.ts'
import { attendeeWords } from './words.ts'

/** The last change of a person can be taken back by button, menu and Ctrl+Z. */
export function useAttendeeUndo(): { readonly undo: Undo; readonly takeBack: () => void } {
  const t = useWords(attendeeWords)
  const notify = useNotify()
  const onTakenBack = useCallback(
    (outcome: Result<LastStep | null>) => {
      if (!outcome.ok) notify.failed(outcome.error)
      else if (outcome.value !== null) notify.done(t('undone', { what: outcome.value.label }))
    },
    [notify, t],
  )
  const undo = useUndo('attendee.register', onTakenBack)
  const takeBack = () => void undo.takeBack().then(onTakenBack)
  useUndoKey(takeBack)
  return { undo, takeBack }
}
