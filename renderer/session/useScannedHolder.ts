import { readScannedHolder, type ScannedHolder } from '#renderer/flows/badge/readScannedHolder.ts'
import type { Result } from '#shared/errors/result.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useBadgeReader } from './useBadgeReader.ts'
import { useWedgeScanner } from './useWedgeScanner.ts'

/** Calls `onHolder` with the person behind every badge that is scanned on this screen, or why there is none. */
export function useScannedHolder(onHolder: (holder: Result<ScannedHolder>) => void): void {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const reader = useBadgeReader()
  useWedgeScanner(({ text }) => void readScannedHolder(db, fairId, reader, text).then(onHolder))
}
