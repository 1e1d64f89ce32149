import { useEffect, useEffectEvent } from 'react'
import type { Scanned } from '#renderer/flows/scanner/wedge.ts'
import { listenForScans } from './listenForScans.ts'

/** Calls `onScan` for every code that a keyboard-wedge scanner types, wherever the focus is. Codes are verbatim. */
export function useWedgeScanner(onScan: (scan: Scanned) => void): void {
  const report = useEffectEvent(onScan)
  useEffect(() => listenForScans((scan) => report(scan)), [])
}
