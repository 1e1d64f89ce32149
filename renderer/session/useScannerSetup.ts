import { useCallback, useEffect, useRef } from 'react'
import { readSetting } from '#renderer/db/settings.ts'
import { type ScannerSetup, usualScanner } from '#shared/scanner/scannerSetup.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** How this station's scanner types, for `listenForScans`; scanners are heard before the database has answered. */
export function useScannerSetup(): () => ScannerSetup {
  const { db } = useStation()
  const live = useLive(() => readSetting(db, 'scanner'), [db])
  const held = useRef<ScannerSetup>(usualScanner)
  const current = live.state === 'ready' ? live.value : usualScanner
  useEffect(() => {
    held.current = current
  }, [current])
  return useCallback(() => held.current, [])
}
