import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { openSampleFair } from '#renderer/flows/sample/openSampleFair.ts'
import { homeScreen } from '#renderer/flows/station/homeScreen.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { fairsWords } from './words.ts'

export interface SampleOpening {
  /** 0 to 1 while the fair is being made, else null. */
  readonly progress: number | null
  open(): void
  cancel(): void
}

/** One click: the sample fair is made unless it is there, its organiser is at work, and its first screen opens. */
export function useSampleFair(): SampleOpening {
  const t = useWords(fairsWords)
  const { station, platform } = useWorkplace()
  const navigate = useNavigate()
  const notify = useNotify()
  const [progress, setProgress] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)

  const open = async (): Promise<void> => {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    setProgress(0)
    const opened = await openSampleFair(station, platform, { onProgress: setProgress, signal: controller.signal })
    running.current = null
    setProgress(null)
    if (opened.ok) await navigate(homeScreen(opened.value.fairId, await readSetting(station.db, 'stationRole')))
    else if (opened.error.code === 'CANCELLED') notify.done(t('cancelled'))
    else notify.failed(opened.error)
  }

  return { progress, open: () => void open(), cancel: () => running.current?.abort() }
}
