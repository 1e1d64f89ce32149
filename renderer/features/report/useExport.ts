import { useEffect, useRef, useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { exportWorkbook } from '#renderer/flows/report/exportWorkbook.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { reportWords } from './words.ts'

export type ExportState =
  | { readonly state: 'idle' }
  /** `share`: 0 to 1. */
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly path: string }
  | { readonly state: 'failed'; readonly error: AppError }

/** Makes the workbook of a day; leaving the screen stops it. */
export function useExport(fairDay: string) {
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const { words } = useLanguage()
  const t = useWords(reportWords)
  const notify = useNotify()
  const [progress, setProgress] = useState<ExportState>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (): Promise<void> => {
    const stop = new AbortController()
    running.current = stop
    setProgress({ state: 'running', share: 0 })
    const outcome = await exportWorkbook(station, platform, writer, {
      fair,
      fairDay,
      language: words,
      signal: stop.signal,
      onProgress: (share) => setProgress({ state: 'running', share }),
    })
    if (outcome.ok) {
      setProgress({ state: 'done', path: outcome.value.path })
      notify.done(t('exported'))
    } else if (outcome.error.code === 'CANCELLED') setProgress({ state: 'idle' })
    else setProgress({ state: 'failed', error: outcome.error })
  }

  const reveal = async (channel: 'files:open' | 'files:show', path: string): Promise<void> => {
    const outcome = await platform.call(channel, { path })
    if (!outcome.ok) notify.failed(outcome.error)
  }

  return { progress, start, cancel: () => running.current?.abort(), reveal }
}
