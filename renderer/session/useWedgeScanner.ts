import { useEffect, useEffectEvent } from 'react'
import { listenForScans, type ScanListeners } from './listenForScans.ts'
import { useScannerSetup } from './useScannerSetup.ts'

/** Hears every code that a keyboard-wedge scanner types, wherever the focus is. Codes are verbatim. */
export function useWedgeScanner({ onScan, onProgress }: Required<ScanListeners>): void {
  const scanned = useEffectEvent(onScan)
  const progressed = useEffectEvent(onProgress)
  const setup = useScannerSetup()
  useEffect(
    () => listenForScans({ onScan: (scan) => scanned(scan), onProgress: (textSoFar) => progressed(textSoFar) }, setup),
    [setup],
  )
}
