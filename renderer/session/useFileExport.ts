import { startTransition, useEffect, useRef, useState } from 'react'
import type { FileProgress } from '#renderer/components/fileProgress.ts'
import { fail, type Result } from '#shared/errors/result.ts'

interface ExportControl {
  readonly signal: AbortSignal
  /** `share`: 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** An eye follows no more, and each report draws the screen around it again. */
const reportEveryMs = 200

type Saved = Result<{ readonly path: string }>

/** One file at a time that takes a while to make; leaving the screen stops it. */
export function useFileExport() {
  const [progress, setProgress] = useState<FileProgress>({ state: 'idle' })
  // Drawn in slices: a whole form goes out of use with the first report and comes back with the last.
  const show = (next: FileProgress): void => startTransition(() => setProgress(next))
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (make: (control: ExportControl) => Promise<Saved>): Promise<Saved> => {
    // A second click comes before the button is drawn out of use.
    if (running.current !== null) return fail('CANCELLED')
    const stop = new AbortController()
    running.current = stop
    show({ state: 'running', share: 0 })
    let reportedAtMs = performance.now()
    const saved = await make({
      signal: stop.signal,
      onProgress: (share) => {
        if (performance.now() - reportedAtMs < reportEveryMs) return
        reportedAtMs = performance.now()
        show({ state: 'running', share })
      },
    }).finally(() => {
      running.current = null
    })
    if (saved.ok) show({ state: 'done', path: saved.value.path })
    else if (saved.error.code === 'CANCELLED') show({ state: 'idle' })
    else show({ state: 'failed', error: saved.error })
    return saved
  }

  return { progress, run, cancel: () => running.current?.abort(), reset: () => setProgress({ state: 'idle' }) }
}
