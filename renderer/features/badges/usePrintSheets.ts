import { startTransition, useEffect, useState } from 'react'
import { issueMissing } from '#renderer/flows/badge/issueMissing.ts'
import { type SavedSheets, saveSheets } from '#renderer/flows/badgePrint/saveSheets.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useFileExport } from '#renderer/session/useFileExport.ts'
import type { Chosen, PrintChoice } from '#shared/badgeDesign/printChoice.ts'
import type { SheetKind } from '#shared/badgeDesign/sheet.ts'
import type { Result } from '#shared/errors/result.ts'
import { badgeWords } from './words.ts'

interface StartOptions {
  readonly designId: string | null
  readonly sheet: SheetKind
  readonly skip: number
  /** Badges are made first for those who have none. */
  readonly isIssuing: boolean
}

/** Issuing is about a third of the time of a job in which everybody still needs a badge. */
const ISSUE_SHARE = 0.3

/** Who would be printed, and the job that prints them. */
export function usePrintSheets(choice: PrintChoice) {
  const t = useWords(badgeWords)
  const workplace = useWorkplace()
  const { station, platform, badgeWorker } = workplace
  const { fair, writer } = useSession()
  const { progress, run, cancel } = useFileExport()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [report, setReport] = useState<SavedSheets | null>(null)
  const { kinds, organisationId, order } = choice
  const isRunning = progress.state === 'running'

  // Again after a job: it may have made badges.
  useEffect(() => {
    if (isRunning) return undefined
    const ended = new AbortController()
    const ask = async () => {
      const answer = await badgeWorker.choose(station.db.name, fair.id, { kinds, organisationId, order })
      if (!ended.signal.aborted && answer.ok) setChosen(answer.value)
    }
    void ask()
    return () => ended.abort()
  }, [badgeWorker, station, fair.id, kinds, organisationId, order, isRunning])

  const start = async ({ designId, sheet, skip, isIssuing }: StartOptions): Promise<void> => {
    setReport(null)
    await run(async ({ signal, onProgress }): Promise<Result<SavedSheets>> => {
      const asked = await badgeWorker.choose(station.db.name, fair.id, { kinds, organisationId, order })
      if (!asked.ok) return asked
      const { attendeeIds, without } = asked.value
      const startShare = isIssuing && without > 0 ? ISSUE_SHARE : 0
      const all = Math.max(attendeeIds.length, 1)
      if (startShare > 0) {
        const issued = await issueMissing(workplace, writer, attendeeIds, {
          signal,
          onProgress: (done) => onProgress((startShare * done) / all),
        })
        if (!issued.ok) return issued
      }
      const saved = await saveSheets(
        station,
        platform,
        { fairId: fair.id, attendeeIds, designId, sheet, skip },
        {
          folder: fair.name,
          name: `${t('fileName')}.pdf`,
          signal,
          onProgress: (badges) => onProgress(startShare + ((1 - startShare) * badges) / all),
        },
      )
      if (saved.ok) startTransition(() => setReport(saved.value))
      return saved
    })
  }

  return { chosen, progress, report, start, cancel }
}
