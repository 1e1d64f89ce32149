import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { UndoStep } from '#renderer/db/applyChange.ts'
import type { Besides } from '#renderer/db/commit.ts'
import { undo } from '#renderer/db/undo.ts'
import type { Action } from '#shared/access/permissions.ts'
import type { AppError } from '#shared/errors/result.ts'
import { useSession } from './sessionContext.ts'
import { useStation, useWorkplace } from './stationContext.ts'
import { useUndoKey } from './useUndoKey.ts'

/** The last thing done on a screen, as it is named on the undo button. */
export interface LastStep {
  readonly label: string
  readonly steps: readonly UndoStep[]
  /** What taking it back writes besides. */
  readonly besides?: Besides<null> | undefined
}

export interface Undo {
  readonly last: LastStep | null
  remember(step: LastStep): void
  /** Takes the last step back; without one, or while one is on its way back, nothing happens. */
  takeBack(): void
}

interface UndoListener {
  /** `what`: the label of the step. */
  readonly onTakenBack: (what: string) => void
  readonly onFailed: (error: AppError) => void
}

/** Undo for the last action of a screen, by its button, the menu and Ctrl+Z alike. */
export function useUndo(action: Action, { onTakenBack, onFailed }: UndoListener): Undo {
  const station = useStation()
  const { platform } = useWorkplace()
  const { writer } = useSession()
  const [last, setLast] = useState<LastStep | null>(null)
  const isRunning = useRef(false)

  const run = async (step: LastStep): Promise<void> => {
    const outcome = await undo(station, writer, action, step.steps, undefined, step.besides)
    if (!outcome.ok) return onFailed(outcome.error)
    setLast((now) => (now === step ? null : now))
    onTakenBack(step.label)
  }
  const takeBack = (): void => {
    if (last === null || isRunning.current) return
    isRunning.current = true
    void run(last).finally(() => {
      isRunning.current = false
    })
  }

  const onMenu = useEffectEvent(takeBack)
  useEffect(
    () =>
      platform.on('menu:command', ({ command }) => {
        if (command === 'undo') onMenu()
      }),
    [platform],
  )
  useUndoKey(takeBack)

  return { last, remember: setLast, takeBack }
}
