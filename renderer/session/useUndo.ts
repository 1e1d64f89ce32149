import { useCallback, useEffect, useState } from 'react'
import type { UndoStep } from '#renderer/db/applyChange.ts'
import { undo } from '#renderer/db/undo.ts'
import type { Action } from '#shared/access/permissions.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { useSession } from './sessionContext.ts'
import { useStation, useWorkplace } from './stationContext.ts'

/** The last thing done on a screen, as it is named on the undo button. */
export interface LastStep {
  readonly label: string
  readonly steps: readonly UndoStep[]
}

export interface Undo {
  readonly last: LastStep | null
  remember(step: LastStep): void
  /** Takes the last step back; a second call has nothing left to do. */
  takeBack(): Promise<Result<LastStep | null>>
}

/** Undo for the last action of a desk-like screen. `onTakenBack` hears the outcome of Ctrl+Z and the menu too. */
export function useUndo(action: Action, onTakenBack: (outcome: Result<LastStep | null>) => void): Undo {
  const station = useStation()
  const { platform } = useWorkplace()
  const { writer } = useSession()
  const [last, setLast] = useState<LastStep | null>(null)

  const takeBack = useCallback(async (): Promise<Result<LastStep | null>> => {
    if (last === null) return ok(null)
    const outcome = await undo(station, writer, action, last.steps)
    if (outcome.ok) setLast(null)
    return outcome.ok ? ok(last) : outcome
  }, [action, last, station, writer])

  useEffect(
    () =>
      platform.on('menu:command', ({ command }) => {
        if (command === 'undo') void takeBack().then(onTakenBack)
      }),
    [platform, takeBack, onTakenBack],
  )

  return { last, remember: setLast, takeBack }
}
