import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { UndoStep } from '#renderer/db/applyChange.ts'
import { type IssuedBadge, issueBadge } from '#renderer/flows/badge/issueBadge.ts'
import { type RetireReason, retireBadge } from '#renderer/flows/badge/retireBadge.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { type Undo, useUndo } from '#renderer/session/useUndo.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import { type BadgePages, useBadgePages } from './useBadgePages.ts'
import { deskWords } from './words.ts'

export interface DeskPerson {
  readonly id: string
  readonly name: string
}

export interface Desk {
  /** Whose card is shown. */
  readonly chosenId: string | null
  readonly pages: BadgePages
  readonly undo: Undo
  /** A command is under way; a second press does nothing. */
  readonly isBusy: boolean
  /** Why the last command was not carried out, until the next one. */
  readonly error: AppError | null
  choose(attendeeId: string | null): void
  fail(error: AppError): void
  makeBadge(person: DeskPerson, reason?: RetireReason): Promise<boolean>
  retire(person: DeskPerson, badgeId: string, reason: RetireReason): Promise<boolean>
  openPage(badgeId: string, how: 'files:open' | 'files:show'): Promise<void>
  showRegistered(name: string, issued: IssuedBadge): void
}

/** The desk's commands and what came of them. "Saved" is said only after the commit. */
export function useDesk(): Desk {
  const t = useWords(deskWords)
  const workplace = useWorkplace()
  const { writer } = useSession()
  const notify = useNotify()
  const pages = useBadgePages()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const undo = useUndo('badge.issue', {
    onTakenBack: (what) => notify.done(t('takenBack', { what })),
    onFailed: setError,
  })

  const run = async <T>(command: () => Promise<Result<T>>): Promise<T | null> => {
    if (isBusy) return null
    setBusy(true)
    setError(null)
    const outcome = await command()
    setBusy(false)
    if (outcome.ok) return outcome.value
    setError(outcome.error)
    return null
  }
  const finish = (said: string, undoLabel: string, steps: readonly UndoStep[]) => {
    notify.done(said)
    undo.remember({ label: undoLabel, steps })
  }

  return {
    chosenId,
    pages,
    undo,
    isBusy,
    error,
    choose: (attendeeId) => {
      setChosenId(attendeeId)
      setError(null)
    },
    fail: setError,
    makeBadge: async ({ id, name }, reason) => {
      const issued = await run(() => issueBadge(workplace, writer, id, reason))
      if (issued === null) return false
      finish(t('madeFor', { name }), t('undoBadge', { name }), issued.undo)
      if (issued.pdf !== null) pages.follow(issued.badgeId, issued.pdf)
      return true
    },
    retire: async ({ name }, badgeId, reason) => {
      const committed = await run(() => retireBadge(workplace.station, writer, badgeId, reason))
      if (committed === null) return false
      finish(t('retired', { name }), t('undoRetire', { name }), committed.undo)
      return true
    },
    openPage: async (badgeId, how) => {
      const opened = await pages.open(badgeId, how)
      if (!opened.ok) setError(opened.error)
    },
    showRegistered: (name, issued) => {
      finish(t('registered', { name }), t('undoWalkIn', { name }), issued.undo)
      if (issued.pdf !== null) pages.follow(issued.badgeId, issued.pdf)
      setChosenId(issued.attendeeId)
      setError(null)
    },
  }
}
