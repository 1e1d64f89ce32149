import { useEffect, useEffectEvent } from 'react'
import { endHeard, type HeardScan, heardNothing, hearKey, learnPauseMs } from '#renderer/flows/scanner/learnScanner.ts'
import { hearMove, noStrokes } from '#renderer/flows/scanner/strokes.ts'
import { moveOf } from './listenForScans.ts'

/**
 * Hears scans as they are typed, whatever the station's settings are; for the learn mode. Keys that go into a field, and
 * Enter, Tab and Escape by themselves, stay a person's.
 */
export function useHeardScans(onScan: (scan: HeardScan) => void): void {
  const heard = useEffectEvent(onScan)
  useEffect(() => {
    let strokes = noStrokes
    let keys = heardNothing
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (scan: HeardScan | null): void => {
      if (scan !== null) heard(scan)
    }
    const endByPause = (): void => {
      const scan = endHeard(keys, 'pause')
      keys = heardNothing
      tell(scan)
    }
    const onKey = (event: KeyboardEvent): void => {
      const step = hearMove(strokes, moveOf(event))
      strokes = step.state
      if (event.target instanceof HTMLInputElement || event.key === 'Escape' || step.stroke === null) return
      const wasMidway = keys.characters.length > 0
      const next = hearKey(keys, step.stroke)
      keys = next.keys
      if (wasMidway || keys.characters.length > 0) {
        event.preventDefault()
        event.stopPropagation()
      }
      tell(next.scan)
      clearTimeout(timer)
      timer = setTimeout(endByPause, learnPauseMs)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('keyup', onKey, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('keyup', onKey, { capture: true })
    }
  }, [])
}
