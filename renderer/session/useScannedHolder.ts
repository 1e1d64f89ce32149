import { useEffect, useEffectEvent, useRef } from 'react'
import { readScannedHolder, type ScannedHolder } from '#renderer/flows/badge/readScannedHolder.ts'
import type { Scanned } from '#renderer/flows/scanner/wedge.ts'
import type { Result } from '#shared/errors/result.ts'
import { listenForScans } from './listenForScans.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useBadgeReader } from './useBadgeReader.ts'
import { useScannerSetup } from './useScannerSetup.ts'

/**
 * Calls `onHolder` with the person behind every badge that is scanned on this screen, or why there is none, in the
 * order of the scans.
 */
export function useScannedHolder(onHolder: (holder: Result<ScannedHolder>) => void): void {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const reader = useBadgeReader()
  // While a badge is read the screen may be drawn anew; it is the screen as it is by then that hears of the holder.
  const report = useEffectEvent(onHolder)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const read = useEffectEvent(({ text }: Scanned) => {
    const reading = readScannedHolder(db, fairId, reader, text)
    // A damaged code is read faster than a good one: without a turn it would be told first.
    const inTurn = last.current.then(() => reading)
    last.current = inTurn
    void inTurn.then((holder) => report(holder))
  })
  const setup = useScannerSetup()
  useEffect(() => listenForScans({ onScan: (scan) => read(scan) }, setup), [setup])
}
