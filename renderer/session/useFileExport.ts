import { useEffect, useRef, useState } from 'react'
import type { FileProgress } from '#renderer/components/fileProgress.ts'
import type { Result } from '#shared/errors/result.ts'

interface ExportControl {
  readonly signal: AbortSignal
  /** `share`: 0 to 1. */
  readonly onProgress: (share: number) => void
}

type Saved = Result<{ readonly path: string }>

/** One file at a time that takes a while to make; leaving the screen stops it. */
export function useFileExport() {
  const [progress, setProgress] = useState<FileProgress>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (make: (control: ExportControl) => Promise<Saved>): Promise<Saved> => {
    const stop = new AbortController()
    running.current = stop
    setProgress({ state: 'running', share: 0 })
    const saved = await make({
      signal: stop.signal,
      onProgress: (share) => setProgress({ state: 'running', share }),
    })
    if (saved.ok) setProgress({ state: 'done', path: saved.value.path })
    else if (saved.error.code === 'CANCELLED') setProgress({ state: 'idle' })
    else setProgress({ state: 'failed', error: saved.error })
    return saved
  }

  return { progress, run, cancel: () => running.current?.abort(), reset: () => setProgress({ state: 'idle' }) }
}
